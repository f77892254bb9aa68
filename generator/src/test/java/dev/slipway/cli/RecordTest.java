package dev.slipway.cli;

import dev.slipway.Folders;
import dev.slipway.catalog.Archive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import static org.assertj.core.api.Assertions.assertThat;

/** The record in {@code .slipway/}: what a later command must know of what was stamped. */
class RecordTest {

    @TempDir
    Path folder;

    private Archive service;

    @BeforeEach
    void stamp() {
        Slipway.mini(folder).run("new", "zebra", "--sample");
        service = Folders.pack(folder.resolve("zebra"));
    }

    @Test
    void namesTheGeneratorAndTheTemplate() {
        assertThat(theRecord()).containsEntry("schemaVersion", 1).containsEntry("generator", "development")
                .containsEntry("template", Archive.sha256(Folders.pack(Folders.MINI).zip()));
    }

    @Test
    void namesEveryFileWithItsHash() {
        for (var file : files()) {
            byte[] content = service.files().get(file.get("path"));
            assertThat(file).containsEntry("sha256", Archive.sha256(content));
        }
        assertThat(files()).extracting(file -> file.get("path")).hasSize(service.files().size() - 2)
                .doesNotContain(".slipway/slipway.json", ".slipway/base.zip");
    }

    @Test
    void saysWhoseAFileIsAndWhetherItIsKeptUpToDate() {
        assertThat(entry("pom.xml")).containsEntry("pattern", "service").containsEntry("kind", "managed");
        assertThat(entry("glue.txt")).containsEntry("pattern", "caller+idempotency").containsEntry("kind", "managed");
        assertThat(entry("src/main/java/org/acme/zebra/partner/Partner.java"))
                .containsEntry("pattern", "downstream-client").containsEntry("kind", "scaffolded");
        assertThat(entry("src/main/java/org/acme/zebra/items/package-info.java"))
                .containsEntry("pattern", "resource/Item").containsEntry("kind", "scaffolded");
        assertThat(entry("slipway.yaml")).containsEntry("kind", "scaffolded");
    }

    @Test
    void keepsTheBytesAsTheyWereStamped() throws IOException {
        Archive base = Archive.read(Files.readAllBytes(folder.resolve("zebra/.slipway/base.zip")));

        assertThat(base.files().keySet()).hasSize(service.files().size() - 2);
        base.files().forEach((path, content) -> assertThat(Arrays.equals(content, service.files().get(path))).as(path).isTrue());
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> theRecord() {
        return (Map<String, Object>) new Load(LoadSettings.builder().build())
                .loadFromString(service.text(".slipway/slipway.json"));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> files() {
        return (List<Map<String, Object>>) theRecord().get("files");
    }

    private Map<String, Object> entry(String path) {
        return files().stream().filter(file -> file.get("path").equals(path)).findFirst().orElseThrow();
    }
}
