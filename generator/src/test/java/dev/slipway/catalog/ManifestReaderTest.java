package dev.slipway.catalog;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ManifestReaderTest {

    private static final String HEAD = """
            names: {package: p.q, group: p, service: s, snake: s, environment: S, display: S, description: d}
            java: {release: 17, places: []}
            """;

    @Test
    void aCorePatternIsOnByDefault() {
        Manifest manifest = ManifestReader.read(HEAD + "patterns: [{id: a, summary: s, core: true}]");
        assertThat(manifest.patterns().get("a").byDefault()).isTrue();
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> ManifestReader.read(HEAD + "pattern: []"))
                .hasMessage("template.yaml: unknown keys [pattern]");
        assertThatThrownBy(() -> ManifestReader.read(HEAD + "patterns: [{id: a, summary: s, need: [b]}]"))
                .hasMessage("template.yaml: patterns: unknown keys [need]");
    }

    @Test
    void refusesWhatIsMissing() {
        assertThatThrownBy(() -> ManifestReader.read("java: {release: 17}")).hasMessage("template.yaml: key 'names' is missing");
        assertThatThrownBy(() -> ManifestReader.read("[]")).hasMessage("template.yaml: a mapping was expected, seen '[]'");
    }

    @Test
    void refusesWhatIsOfAnotherKind() {
        assertThatThrownBy(() -> ManifestReader.read(HEAD + "patterns: [{id: a, summary: s, core: yes}]"))
                .hasMessage("template.yaml: patterns: core: true or false was expected, seen 'yes'");
        assertThatThrownBy(() -> ManifestReader.read(HEAD + "patterns: [{id: a, summary: s, files: x/**}]"))
                .hasMessage("template.yaml: patterns: files: a list was expected, seen 'x/**'");
        assertThatThrownBy(() -> ManifestReader.read(HEAD.replace("17", "new")))
                .hasMessage("template.yaml: java: release: a number was expected, seen 'new'");
    }

    @Test
    void refusesPatternsThatNobodyDefined() {
        assertThatThrownBy(() -> ManifestReader.read(HEAD + "patterns: [{id: a, summary: s, needs: [b]}]"))
                .hasMessage("template.yaml: needs of a: unknown patterns [b]");
        assertThatThrownBy(() -> ManifestReader.read(HEAD + "glue: [{patterns: [x], files: []}]"))
                .hasMessage("template.yaml: glue: unknown patterns [x]");
    }

    @Test
    void refusesAPatternThatStandsThereTwice() {
        assertThatThrownBy(() -> ManifestReader.read(HEAD + "patterns: [{id: a, summary: s}, {id: a, summary: s}]"))
                .hasMessage("template.yaml: pattern 'a' stands there twice");
    }
}
