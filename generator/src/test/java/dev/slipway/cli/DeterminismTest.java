package dev.slipway.cli;

import dev.slipway.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The same flags give the same bytes, wherever and however the program runs. */
class DeterminismTest {

    private static final String[] FLAGS = {"new", "zebra", "--sample", "--resource",
        "Title(id2:string(9)!unique, total:money, state:[INIT|ISSUED])"};

    @TempDir
    Path folder;

    @Test
    void timeZoneLocaleEncodingAndFolderDoNotMatter() throws Exception {
        Path plain = stamp("plain", "-Duser.timezone=UTC", "-Duser.language=en", "-Duser.country=US");
        Path turkish = stamp("über all", "-Duser.timezone=Pacific/Kiritimati", "-Duser.language=tr", "-Duser.country=TR",
                "-Dfile.encoding=ISO-8859-1");
        Path arabic = stamp("arab", "-Duser.timezone=America/St_Johns", "-Duser.language=ar", "-Duser.country=EG",
                "-Dline.separator=\r\n");

        assertSame(plain, turkish);
        assertSame(plain, arabic);
    }

    private static void assertSame(Path one, Path other) {
        var first = Folders.pack(one).files();
        var second = Folders.pack(other).files();
        assertThat(first).isNotEmpty();
        assertThat(second.keySet()).isEqualTo(first.keySet());
        first.forEach((path, content) -> assertThat(Arrays.equals(second.get(path), content)).as(path).isTrue());
    }

    private Path stamp(String name, String... properties) throws IOException, InterruptedException {
        Path cwd = Files.createDirectory(folder.resolve(name));
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(properties));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(FLAGS));
        Path log = folder.resolve(name + ".log");
        Process process = new ProcessBuilder(command).directory(cwd.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(() -> read(log)).isZero();
        return cwd.resolve("zebra");
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
