package dev.slipway.variants;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AdoptionPageTest {

    private final AdoptionPage page = new AdoptionPage("""
            1. Copy.
               <!-- adopt: files -->
               | files | what |
               | --- | --- |
               | `src/**/a/*` | all of `b` |
               <!-- end: files -->
            2. Set.
               <!-- adopt: properties -->
               ```properties
               k=v
               ```
               <!-- end: properties -->
            """);

    @Test
    void readsTheFirstColumnAsGlobs() {
        assertThat(page.lists(Path.of("src/main/java/a/X.java"))).isTrue();
        assertThat(page.lists(Path.of("src/main/java/a/b/X.java"))).isFalse();
    }

    @Test
    void readsCode() {
        assertThat(page.properties()).containsExactly("k=v");
    }

    @Test
    void refusesAPageWithoutABlock() {
        assertThatThrownBy(page::dependencies).hasMessage("the page has no block 'dependencies'");
    }
}
