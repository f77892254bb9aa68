package com.example.cornershop.platform.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.awaitility.Awaitility.await;

/**
 * The service as production starts it, {@code java -jar} with environment variables alone, in a process of its own: for
 * tests of what only a process has, an exit code, its first and its last line, its death.
 */
public final class PackagedService implements AutoCloseable {
    /** Settings with which nobody is turned away because the machine stands still for seconds. */
    public static final Map<String, String> PATIENT = Map.of(
            "quarkus.datasource.jdbc.acquisition-timeout", "60S",
            "quarkus.datasource.jdbc.additional-jdbc-properties.loginTimeout", "30",
            "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "60");

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    /** It takes two seconds; a machine that builds other things at once takes a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern PORTS = Pattern.compile(
            "Listening on: http://[^:]+:(\\d+)\\. Management interface listening on http://[^:]+:(\\d+)");

    private final Process process;
    private final Path out;
    private final Path err;

    private PackagedService(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts it on free ports with these settings and no other; dotted keys become environment variables. */
    public static PackagedService start(Map<String, String> settings) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/packaged")), "service-");
            Path out = folder.resolve("out.log");
            Path err = folder.resolve("err.log");
            String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var builder = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR.toString())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().clear();
            builder.environment().put("QUARKUS_HTTP_PORT", "0");
            builder.environment().put("QUARKUS_MANAGEMENT_PORT", "0");
            settings.forEach((key, value) -> builder.environment().put(variable(key), value));
            return new PackagedService(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The environment variable that sets a key: {@code CORNER_SHOP_DATABASE_URL}. */
    public static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** An address on the public port; waits until the service listens. */
    public URI uri(String path) {
        return URI.create("http://localhost:" + port(1) + path);
    }

    /** An address on the management port; waits until the service listens. */
    public URI management(String path) {
        return URI.create("http://localhost:" + port(2) + path);
    }

    private String port(int which) {
        return await("the service listens: " + out).atMost(PATIENCE).until(
                        () -> {
                            Matcher ports = PORTS.matcher(out());
                            if (ports.find()) {
                                return ports.group(which);
                            }
                            if (!process.isAlive()) {
                                throw new IllegalStateException("the service ended: " + out() + err());
                            }
                            return "";
                        },
                        port -> !port.isEmpty());
    }

    /** The exit code; waits for the end. */
    public int exitCode() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the service goes on: " + out() + err());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it wrote to standard output so far. */
    public String out() {
        return read(out);
    }

    /** What it wrote to standard error so far. */
    public String err() {
        return read(err);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** SIGTERM: asks it to end. */
    public void terminate() {
        process.destroy();
    }

    /** SIGKILL: ends it, in the middle of whatever it does. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    @Override
    public void close() {
        kill();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
