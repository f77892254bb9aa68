package dev.slipway.cli;

import dev.slipway.Folders;
import dev.slipway.Golden;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the miniature of a template becomes, whole. */
class GoldenTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"default,", "bare, --bare", "sample, --sample", "java, --java 25 --without idempotency"})
    void stampsTheSameTree(String name, String options) {
        var arguments = new ArrayList<>(List.of("new", "zebra"));
        arguments.addAll(options == null ? List.of() : List.of(options.split(" ")));

        Slipway.Run run = Slipway.mini(folder).run(arguments.toArray(String[]::new));

        assertThat(run.exit()).as(run.err()).isZero();
        Map<String, String> files = Folders.texts(folder.resolve("zebra"));
        files.keySet().removeIf(path -> path.endsWith(".zip") || path.endsWith(".png"));
        // what a resource is rendered to has goldens of its own
        files.keySet().removeIf(path -> path.contains("/items/") || path.contains("__items"));
        files.remove("src/main/openapi/openapi.yaml");
        files.remove(".slipway/slipway.json");
        Golden.check("mini/" + name, files);
    }
}
