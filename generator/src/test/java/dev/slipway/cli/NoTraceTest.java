package dev.slipway.cli;

import dev.slipway.Folders;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A service carries none of the template's names: not in a path, not in a file, in no spelling. */
class NoTraceTest {

    private static final List<String> NAMES =
            List.of("cornershop", "corner-shop", "corner_shop", "corner shop", "com.example", "com/example");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--json", "--sample", "--bare"})
    void nothingIsLeftOfTheTemplatesNames(String option) {
        Slipway.Run run = Slipway.in(folder).run("new", "zebra", option);

        assertThat(run.exit()).as(run.err()).isZero();
        Folders.texts(folder.resolve("zebra")).forEach((path, text) -> {
            assertThat(path.toLowerCase(Locale.ROOT)).doesNotContain(NAMES);
            String lower = text.toLowerCase(Locale.ROOT);
            NAMES.forEach(name -> assertThat(lower.contains(name)).as(path + " contains " + name).isFalse());
            assertThat(path.endsWith(".zip") || !text.contains("# pattern: ") && !text.contains("# end: ")
                    && !text.contains("<!-- pattern: ")).as(path + " has a marker").isTrue();
        });
    }
}
