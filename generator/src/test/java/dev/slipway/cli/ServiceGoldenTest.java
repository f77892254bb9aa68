package dev.slipway.cli;

import dev.slipway.Folders;
import dev.slipway.Golden;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the real template becomes: whose each file is, the shared files whole, and all of the default resource. */
class ServiceGoldenTest {

    private static final List<String> SHARED = List.of("pom.xml", "README.md", "slipway.yaml",
            "src/main/resources/application.properties", "src/main/openapi/openapi.yaml");
    private static final Pattern ENTRY = Pattern.compile("\"path\": \"([^\"]+)\",\\s+\"pattern\": \"([^\"]+)\",\\s+\"kind\": \"(\\w+)\"");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"default, --json", "bare, --bare", "sample, --sample"})
    void stampsTheSameService(String name, String option) {
        Slipway.Run run = Slipway.in(folder).run("new", "zebra", option);

        assertThat(run.exit()).as(run.err()).isZero();
        Map<String, String> files = Folders.texts(folder.resolve("zebra"));
        Map<String, String> golden = new TreeMap<>();
        golden.put("files.txt", listing(files.get(".slipway/slipway.json")));
        files.forEach((path, text) -> {
            boolean resource = path.contains("/items/") || path.contains("__items");
            if (SHARED.contains(path) || name.equals("default") && resource) {
                golden.put(path, text);
            }
        });
        Golden.check("service/" + name, golden);
    }

    private static String listing(String json) {
        var listing = new StringBuilder();
        ENTRY.matcher(json).results().forEach(entry -> listing.append(entry.group(1)).append("  ").append(entry.group(2))
                .append("  ").append(entry.group(3)).append('\n'));
        return listing.toString();
    }
}
