package dev.slipway.catalog;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads {@code template.yaml}; a key that it does not know, or that is missing, stops it. */
public final class ManifestReader {

    private ManifestReader() {
    }

    public static Manifest read(String yaml) {
        var root = new Section(Manifest.FILE, new Load(LoadSettings.builder().build()).loadFromString(yaml));
        var patterns = new LinkedHashMap<String, Pattern>();
        for (Section section : root.sections("patterns")) {
            Pattern pattern = pattern(section);
            if (patterns.put(pattern.id(), pattern) != null) {
                throw new IllegalStateException(Manifest.FILE + ": pattern '" + pattern.id() + "' stands there twice");
            }
        }
        var manifest = new Manifest(names(root.section("names")), java(root.section("java")), root.globs("excluded"),
                root.globs("service"), root.globs("scaffolded"), patterns,
                root.sections("glue").stream().map(ManifestReader::glue).toList());
        root.end();
        checkReferences(manifest);
        return manifest;
    }

    private static Names names(Section names) {
        var read = new Names(names.string("package"), names.string("group"), names.string("service"),
                names.string("snake"), names.string("environment"), names.string("display"),
                names.string("description"));
        names.end();
        return read;
    }

    private static JavaPlaces java(Section java) {
        var places = java.sections("places").stream().map(place -> {
            var read = new JavaPlaces.Place(place.string("file"), place.string("text"));
            place.end();
            return read;
        }).toList();
        var read = new JavaPlaces(java.number("release"), places);
        java.end();
        return read;
    }

    private static Pattern pattern(Section section) {
        Map<String, Set<String>> contract = new LinkedHashMap<>();
        Section entries = section.optional("contract");
        for (String name : entries.keys()) {
            contract.put(name, new LinkedHashSet<>(entries.strings(name)));
        }
        boolean core = section.flag("core");
        var pattern = new Pattern(section.string("id"), section.string("summary"), core, section.flag("default") || core,
                new LinkedHashSet<>(section.strings("needs")), section.globs("files"), contract);
        section.end();
        return pattern;
    }

    private static Glue glue(Section section) {
        var glue = new Glue(new LinkedHashSet<>(section.strings("patterns")), section.globs("files"));
        section.end();
        return glue;
    }

    private static void checkReferences(Manifest manifest) {
        manifest.patterns().values().forEach(pattern -> checkKnown(manifest, "needs of " + pattern.id(), pattern.needs()));
        manifest.glue().forEach(glue -> checkKnown(manifest, "glue", glue.patterns()));
    }

    private static void checkKnown(Manifest manifest, String place, Set<String> ids) {
        List<String> unknown = ids.stream().filter(id -> !manifest.ids().contains(id)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(Manifest.FILE + ": " + place + ": unknown patterns " + unknown);
        }
    }
}
