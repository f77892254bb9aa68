package dev.slipway.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The check of the pages can fail. */
class PageTest {

    @TempDir
    Path folder;

    @BeforeEach
    void aNeighbour() throws IOException {
        Files.writeString(folder.resolve("there.md"), "# There\n## How it works\n");
    }

    @Test
    void findsALinkToNoFile() {
        assertThat(page("[a](there.md) [b](gone.md)").brokenLinks()).containsExactly("gone.md");
    }

    @Test
    void findsALinkToNoHeading() {
        assertThat(page("[a](there.md#how-it-works) [b](there.md#gone)").brokenLinks()).containsExactly("there.md#gone");
    }

    @Test
    void leavesAddressesAndCodeAlone() {
        assertThat(page("[a](https://example.org) `[b](gone.md)`\n\n    [c](gone.md)\n").brokenLinks()).isEmpty();
    }

    @Test
    void knowsHeadingsAndSpans() {
        Page page = page("# A\n## B\n`one` two `three`\n```\n# no heading, `no span`\n```\n");
        assertThat(page.headings(1)).containsExactly("A");
        assertThat(page.headings(2)).containsExactly("B");
        assertThat(page.spans()).containsExactly("one", "three");
    }

    private Page page(String text) {
        return new Page(folder.resolve("page.md"), text);
    }
}
