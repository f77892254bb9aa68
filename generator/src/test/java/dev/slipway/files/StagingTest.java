package dev.slipway.files;

import dev.slipway.blueprint.WrongUsage;
import dev.slipway.plan.FileAction;
import dev.slipway.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StagingTest {

    @TempDir
    Path folder;

    @Test
    void writesAllOfAPlan() throws IOException {
        new Staging(folder.resolve("deep/service")).write(plan("a/b.txt", "c.txt"));

        assertThat(folder.resolve("deep/service/a/b.txt")).hasContent("x");
        assertThat(folder.resolve("deep/service/c.txt")).hasContent("x");
    }

    @Test
    void leavesNothingWhereAFileFails() {
        Staging staging = new Staging(folder.resolve("deep/service"));

        assertThatThrownBy(() -> staging.write(plan("a", "a/b.txt"))).isInstanceOf(IOException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void leavesNothingWhereTheTargetFilledUpMeanwhile() throws IOException {
        Files.createDirectory(folder.resolve("service"));
        Files.writeString(folder.resolve("service/mine.txt"), "mine");

        assertThatThrownBy(() -> new Staging(folder.resolve("service")).write(plan("a.txt"))).isInstanceOf(IOException.class);
        assertThat(folder).isDirectoryNotContaining("glob:**/.slipway-*");
        assertThat(folder.resolve("service/mine.txt")).hasContent("mine");
    }

    @Test
    void saysThatNothingCanBeMadeThere() throws IOException {
        Files.writeString(folder.resolve("file"), "mine");

        assertThatThrownBy(() -> new Staging(folder.resolve("file/service")).write(plan("a.txt")))
                .isInstanceOf(WrongUsage.class).hasMessageContaining("it can't be written");
    }

    private static Plan plan(String... paths) {
        return new Plan(null, List.of(paths).stream()
                .map(path -> new FileAction(path, "x".getBytes(), "service", FileAction.Kind.MANAGED)).toList());
    }
}
