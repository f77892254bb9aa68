import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javax.tools.ToolProvider;

/**
 * How long stamping takes, beside an empty JVM and {@code cp -r} of the same files, in the same run:
 * {@code java generator/bench/Stamp.java [runs]}, from the repository's root.
 */
public final class Stamp {

    private static final List<String> JAVA = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

    private final Path folder = Files.createTempDirectory("stamp");

    private Stamp() throws IOException {
    }

    public static void main(String[] arguments) throws Exception {
        int runs = arguments.length == 0 ? 15 : Integer.parseInt(arguments[0]);
        var stamp = new Stamp();
        try {
            stamp.measure(runs);
        } finally {
            delete(stamp.folder);
        }
    }

    private void measure(int runs) throws Exception {
        String slipway = Path.of("slipway").toAbsolutePath().toString();
        Path service = folder.resolve("service");
        Path copy = folder.resolve("copy");
        long[] empty = new long[runs];
        long[] stamped = new long[runs];
        long[] sampled = new long[runs];
        long[] copied = new long[runs];
        compileEmpty();
        time(List.of(slipway, "--version"));
        for (int i = 0; i < runs; i++) {
            empty[i] = time(java("-cp", folder.toString(), "Empty"));
            delete(service);
            sampled[i] = time(List.of(slipway, "new", "zebra", "--sample", "--dir", service.toString()));
            delete(service);
            stamped[i] = time(List.of(slipway, "new", "zebra", "--dir", service.toString()));
            delete(copy);
            copied[i] = time(List.of("cp", "-r", service.toString(), copy.toString()));
        }
        System.out.printf("%d runs, %d files, %d processors, load %.1f, Java %s%n", runs, count(service),
                Runtime.getRuntime().availableProcessors(),
                java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                System.getProperty("java.version"));
        print("an empty JVM", empty);
        print("cp -r of the default service", copied);
        print("./slipway new", stamped);
        print("./slipway new --sample", sampled);
    }

    private void compileEmpty() throws IOException {
        Path source = folder.resolve("Empty.java");
        Files.writeString(source, "class Empty { public static void main(String[] arguments) { } }");
        ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString());
    }

    private static List<String> java(String... arguments) {
        var command = new ArrayList<>(JAVA);
        command.addAll(List.of(arguments));
        return command;
    }

    private long time(List<String> command) throws Exception {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile()).start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + ": " + Files.readString(folder.resolve("log")));
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static void print(String what, long[] millis) {
        Arrays.sort(millis);
        System.out.printf("%-30s median %4d ms, fastest %4d ms, slowest %4d ms%n", what, millis[millis.length / 2],
                millis[0], millis[millis.length - 1]);
    }

    private static long count(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }
}
