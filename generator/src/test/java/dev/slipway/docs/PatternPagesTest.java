package dev.slipway.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import static org.assertj.core.api.Assertions.assertThat;

/** Every pattern of the manifest has its page, and every page has its six sections. */
class PatternPagesTest {

    private static final String FOLDER = "docs/reference/patterns/";

    @ParameterizedTest
    @MethodSource("patterns")
    void aPatternHasItsPage(String pattern) {
        Page page = Pages.of(FOLDER + pattern + ".md");

        assertThat(page.headings(2)).containsExactly(
                "What fails without it",
                "How it works",
                "Tuning",
                "Put it into code that you have",
                "Take it out of a living service",
                "What proves it");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsAboutAPatternThatExists(String page) throws IOException {
        assertThat(patterns()).contains(page);
    }

    @SuppressWarnings("unchecked")
    static Stream<String> patterns() throws IOException {
        String yaml = Files.readString(Pages.ROOT.resolve("template/template.yaml"));
        var manifest = (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return ((List<Map<String, Object>>) manifest.get("patterns")).stream().map(pattern -> (String) pattern.get("id"));
    }

    static Stream<String> pages() throws IOException {
        return Pages.below(Pages.ROOT.resolve(FOLDER), ".md").stream()
                .map(path -> path.getFileName().toString().replace(".md", ""));
    }
}
