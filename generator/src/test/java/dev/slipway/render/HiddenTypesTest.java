package dev.slipway.render;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.BlueprintRules;
import dev.slipway.blueprint.Field;
import dev.slipway.blueprint.FieldType;
import dev.slipway.blueprint.Problems;
import dev.slipway.blueprint.Resource;
import dev.slipway.blueprint.Service;
import dev.slipway.blueprint.Words;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** No resource has the name of a type that the code of resources uses: in its own package it would stand in the other's place. */
class HiddenTypesTest {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import [\\w.]+\\.(\\w+);$");
    private static final Pattern TYPE = Pattern.compile("(?<![\\w@.\"])[A-Z]\\w+");
    private static final Service SERVICE = new Service("zebra", "org.acme.zebra", "org.acme", "x", 17);

    @Test
    void isRefusedByNameAndByRepository() {
        Set<String> used = new TreeSet<>();
        for (Set<String> patterns : List.of(Set.<String>of(), Set.of("caller", "idempotency", "optimistic-locking", "pagination"))) {
            var resource = new Resource("Zebra", "zebras", patterns.contains("caller"), fields());
            new ResourceRenderer().files(new Blueprint(SERVICE, patterns, List.of(resource)), resource, 1).stream()
                    .filter(file -> file.path().endsWith(".java")).forEach(file -> used.addAll(used(file.content())));
        }

        assertThat(used).contains("Tokens", "Statements", "Stream", "Arguments", "Runnable", "UUID", "Character")
                .allSatisfy(type -> assertThat(problems(type)).as(type).contains("would hide"));
    }

    @Test
    void noEnumIsCalledLikeAnotherTypeOfItsResource() {
        var resource = new Resource("Zebra", "zebras", true, fields());
        var blueprint = new Blueprint(SERVICE, Set.of("caller", "idempotency", "optimistic-locking"), List.of(resource));
        List<String> endings = new ResourceRenderer().files(blueprint, resource, 1).stream().map(RenderedFile::path)
                .filter(path -> path.matches(".*/Zebra(?!s\\.|Enum|\\.).*\\.java"))
                .map(path -> path.substring(path.lastIndexOf("/Zebra") + "/Zebra".length(), path.length() - ".java".length()))
                .toList();

        assertThat(endings).contains("View", "Calls", "LockingTest", "ReplicasIT").allSatisfy(ending -> {
            var field = new Field(Words.uncapitalized(ending), FieldType.ENUM, true, false, 0, 0, 0, List.of("A"));
            assertThat(problems(new Resource("Zebra", "zebras", false, List.of(field)))).contains("the resource has already");
        });
    }

    /** Those of other packages; as annotations they are written in full where a resource has their name. */
    private static Set<String> used(String java) {
        Set<String> imported = new TreeSet<>();
        IMPORT.matcher(java).results().forEach(found -> imported.add(found.group(1)));
        String body = java.replaceAll("(?m)^import .*;$|^package .*;$", "").replaceAll("(?s)/\\*\\*.*?\\*/|//[^\n]*", "");
        Set<String> used = new TreeSet<>();
        TYPE.matcher(body).results().map(found -> found.group())
                .filter(type -> imported.contains(type) || isOfTheLanguage(type)).forEach(used::add);
        return used;
    }

    private static boolean isOfTheLanguage(String type) {
        try {
            Class.forName("java.lang." + type);
            return true;
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            return false;
        }
    }

    private static String problems(String type) {
        return problems(new Resource(type, "x", false, fields()));
    }

    private static String problems(Resource resource) {
        var problems = new Problems();
        BlueprintRules.check(new Blueprint(SERVICE, Set.of(), List.of(resource)), problems);
        return String.valueOf(catchThrowable(problems::report));
    }

    private static List<Field> fields() {
        return Stream.concat(Stream.of(FieldType.values()).flatMap(type -> Stream.of(true, false).map(required -> new Field(
                type.word() + (required ? "Required" : "Optional"), type, required, false, type == FieldType.STRING ? 9 : 0,
                type == FieldType.DECIMAL ? 9 : 0, type == FieldType.DECIMAL ? 3 : 0,
                type == FieldType.ENUM ? List.of("A", "B") : List.of()))), Stream.of(
                new Field("letter", FieldType.STRING, true, true, 1, 0, 0, List.of()),
                new Field("count", FieldType.DECIMAL, true, true, 0, 9, 0, List.of()))).toList();
    }
}
