package dev.slipway.files;

import dev.slipway.catalog.Archive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PackerTest {

    @TempDir
    Path folder;

    @Test
    void packsHiddenFilesAndNoLitter() throws IOException {
        for (String path : new String[] {"in/.mvn/x", "in/.gitignore", "in/target/y", "in/a/.DS_Store", "in/a/b"}) {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), path);
        }

        Packer.main(new String[] {folder.resolve("in").toString(), folder.resolve("out/in.zip").toString(),
            folder.resolve("none").toString(), folder.resolve("out/none.zip").toString()});

        assertThat(Archive.read(Files.readAllBytes(folder.resolve("out/in.zip"))).files())
                .containsOnlyKeys(".gitignore", ".mvn/x", "a/b");
        assertThat(Archive.read(Files.readAllBytes(folder.resolve("out/none.zip"))).files()).isEmpty();
    }
}
