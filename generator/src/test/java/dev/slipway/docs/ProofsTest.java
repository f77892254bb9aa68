package dev.slipway.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a page calls the proof of a row of the criteria names that row, so that {@code criteria.txt} has it too. */
class ProofsTest {

    private static final String PAGE = """
            # A pattern
            `OtherTest` is no proof.

            ## What proves it
            | row | test |
            | --- | --- |
            | CC-01, CC-02 | `WholeTest`: all of it. `SomeTest.one` and each resource's `…Test` |
            | | `SilentTest`: no row |

            Not held: `OtherTest`.
            """;

    private static final Map<String, String> TESTS = Map.of(
            "WholeTest", "import a;\n\n@Criterion(\"CC-01\")\n@Criterion(\"CC-02\")\nclass WholeTest {\n}\n",
            "SomeTest", """
                    import a;

                    class SomeTest {
                        @Test
                        @Criterion("CC-01")
                        @Criterion("CC-02")
                        void one() {}

                        @Test
                        void two() {}
                    }
                    """);

    @Test
    void everyTestThatAPageCallsAProofNamesTheRow() throws IOException {
        Map<String, String> sources = sources();
        var unfounded = new TreeMap<String, List<String>>();
        int proofs = 0;
        for (Path path : Pages.below(Pages.ROOT.resolve("docs/reference/patterns"), ".md")) {
            var page = new Proofs(Files.readString(path));
            assertThat(page.all()).as(path.toString()).isNotEmpty();
            proofs += page.all().count();
            if (!page.unfounded(sources).isEmpty()) {
                unfounded.put(path.getFileName().toString(), page.unfounded(sources));
            }
        }
        assertThat(unfounded).isEmpty();
        assertThat(proofs).isGreaterThan(100);
    }

    @Test
    void aTestMayNameTheRowOnItsClassOrItsMethod() {
        assertThat(new Proofs(PAGE).all()).hasSize(4);
        assertThat(new Proofs(PAGE).unfounded(TESTS)).isEmpty();
    }

    @Test
    void findsATestThatIsNotThereOrNamesAnotherRowOrNamesItElsewhere() {
        assertThat(new Proofs(PAGE.replace("WholeTest", "GoneTest")).unfounded(TESTS))
                .containsExactly("CC-01 GoneTest", "CC-02 GoneTest");
        assertThat(new Proofs(PAGE.replace("CC-02", "CC-03")).unfounded(TESTS))
                .containsExactly("CC-03 WholeTest", "CC-03 SomeTest.one");
        assertThat(new Proofs(PAGE.replace("SomeTest.one", "SomeTest.two")).unfounded(TESTS))
                .containsExactly("CC-01 SomeTest.two", "CC-02 SomeTest.two");
    }

    private static Map<String, String> sources() throws IOException {
        var sources = new HashMap<String, String>();
        for (Path file : Pages.below(Pages.ROOT.resolve("template/src/test/java"), ".java")) {
            sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
        }
        return sources;
    }
}
