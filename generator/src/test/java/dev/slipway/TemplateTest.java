package dev.slipway;

import dev.slipway.catalog.Archive;
import dev.slipway.catalog.JavaPlaces;
import dev.slipway.catalog.Manifest;
import dev.slipway.catalog.Ownership;
import dev.slipway.catalog.Pattern;
import dev.slipway.catalog.Template;
import dev.slipway.plan.Blocks;
import dev.slipway.plan.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the manifest and the template to each other. */
class TemplateTest {

    private final Template template = Template.read(Folders.pack(Folders.TEMPLATE).zip());
    private final Manifest manifest = template.manifest();
    private final Archive archive = template.archive();

    @Test
    void everyFileIsOwnedOnce() {
        assertThat(new Ownership(manifest).of(archive.files().keySet())).isNotEmpty();
    }

    @Test
    void everyLineOfTheManifestNamesAFile() {
        assertThat(new Ownership(manifest).unused(archive.files().keySet())).isEmpty();
    }

    @Test
    void everyMarkerHasItsPartnerAndAPatternThatExists() {
        var problems = new ArrayList<String>();
        parts((path, text) -> problems.addAll(Blocks.problems(path, text, manifest.ids())));

        assertThat(problems).isEmpty();
    }

    @Test
    void noMarkerStandsInCode() {
        parts((path, text) -> {
            if (path.endsWith(".java") || path.endsWith(".sql") || path.equals(Contract.FILE)) {
                assertThat(text).as(path).doesNotContain("# pattern: ", "// pattern: ", "-- pattern: ", "<!-- pattern: ");
            }
        });
    }

    @Test
    void everyPlaceOfTheJavaReleaseIsThereOnceAndNamesIt() {
        for (JavaPlaces.Place place : manifest.java().places()) {
            assertThat(archive.files()).containsKey(place.file());
            assertThat(archive.text(place.file()).split(java.util.regex.Pattern.quote(place.text()), -1))
                    .as(place.file() + " holds '" + place.text() + "' once").hasSize(2);
            assertThat(place.text()).contains("" + manifest.java().release());
        }
    }

    @Test
    void everyNameIsUsed() {
        var names = manifest.names();
        assertThat(archive.text("pom.xml")).contains("<groupId>" + names.group() + "</groupId>",
                "<artifactId>" + names.service() + "</artifactId>", "<name>" + names.display() + "</name>",
                "<description>" + names.description() + "</description>");
    }

    @Test
    void everyEntryOfTheContractIsOwnedOnce() {
        Map<String, Set<String>> owned = new TreeMap<>();
        for (Pattern pattern : manifest.patterns().values()) {
            pattern.contract().forEach((section, keys) -> keys.forEach(key -> assertThat(
                    owned.computeIfAbsent(section, any -> new TreeSet<>()).add(key)).as(section + " " + key).isTrue()));
        }
        Map<String, Set<String>> there = new TreeMap<>();
        new Contract(archive.text(Contract.FILE)).keys().forEach((section, keys) -> there.put(section, new TreeSet<>(keys)));

        assertThat(owned).isEqualTo(there);
        assertThat(there.get("schemas")).allSatisfy(schema -> assertThat(archive.text(Contract.FILE))
                .contains("\"#/components/schemas/" + schema + "\""));
    }

    @Test
    void whatIsOnByDefaultNeedsNothingThatIsOff() {
        for (Pattern pattern : manifest.patterns().values()) {
            for (String need : pattern.needs()) {
                Pattern needed = manifest.patterns().get(need);
                assertThat(needed.core() || !pattern.core()).as(pattern.id() + " needs " + need).isTrue();
                assertThat(needed.byDefault() || !pattern.byDefault()).as(pattern.id() + " needs " + need).isTrue();
            }
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void scriptsAndOnlyScriptsAreExecutable() {
        archive.files().forEach((path, content) -> {
            boolean script = content.length > 2 && content[0] == '#' && content[1] == '!';
            assertThat(Folders.TEMPLATE.resolve(path).toFile().canExecute()).as(path).isEqualTo(script);
        });
    }

    @Test
    void everyFileEndsItsLinesWithALineFeed() {
        List<String> wrong = archive.files().keySet().stream()
                .filter(path -> !path.endsWith(".cmd") && archive.text(path).contains("\r")).toList();

        assertThat(wrong).isEmpty();
    }

    private void parts(BiConsumer<String, String> check) {
        new Ownership(manifest).of(archive.files().keySet()).keySet().forEach(path -> check.accept(path, archive.text(path)));
    }
}
