package dev.slipway.files;

import dev.slipway.blueprint.Problems;
import dev.slipway.blueprint.WrongUsage;
import dev.slipway.plan.FileAction;
import dev.slipway.plan.Plan;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
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
    void saysWhatFailedAndThatNothingIsLeft() {
        Path target = folder.resolve("service");

        assertThatThrownBy(() -> new Staging(target).write(plan("a", "a/b.txt"))).isInstanceOf(NotWritten.class)
                .hasMessageStartingWith("target '" + target + "': it can't be written whole (")
                .hasMessageEndingWith("), and nothing of it is left; mend that, or take another with --dir");
    }

    @Test
    void keepsAnEmptyFolderThatIsThere() throws IOException {
        Path target = Files.createDirectory(folder.resolve("service"));
        Object before = Files.readAttributes(target, BasicFileAttributes.class).fileKey();

        new Staging(target).write(plan("a/b.txt", ".c", "d"));

        assertThat(Files.readAttributes(target, BasicFileAttributes.class).fileKey()).isEqualTo(before);
        assertThat(target.resolve("a/b.txt")).hasContent("x");
        try (var children = Files.list(target)) {
            assertThat(children.map(Path::getFileName).map(Path::toString)).containsExactlyInAnyOrder("a", ".c", "d");
        }
    }

    @Test
    void emptiesAFolderThatWasEmptyWhereAFileFails() throws IOException {
        Path target = Files.createDirectory(folder.resolve("service"));

        assertThatThrownBy(() -> new Staging(target).write(plan("a", "a/b.txt"))).isInstanceOf(NotWritten.class);
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void leavesWhatOthersPutIntoTheFoldersThatItMade() {
        Staging staging = new Staging(folder.resolve("deep/service"));

        // the first file stands for that of somebody else
        assertThatThrownBy(() -> staging.write(plan("../../theirs.txt", "a", "a/b.txt"))).isInstanceOf(NotWritten.class);
        assertThat(folder.resolve("deep")).isDirectoryContaining("glob:**/theirs.txt").isDirectoryNotContaining("glob:**/.slipway-*");
    }

    @Test
    void refusesTheRootOfAFileSystem() throws IOException {
        Path root = folder.getRoot();

        assertThatThrownBy(() -> new Staging(root).write(plan("a.txt"))).isInstanceOf(WrongUsage.class)
                .hasMessage("target '" + root + "': no folder can hold it; take another with --dir");
        try (var empty = FileSystems.newFileSystem(folder.resolve("empty.zip"), Map.of("create", "true"))) {
            var problems = new Problems();
            Target.check(empty.getPath("/"), problems);
            assertThatThrownBy(problems::report).hasMessage("target '/': no folder can hold it; take another with --dir");
        }
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
