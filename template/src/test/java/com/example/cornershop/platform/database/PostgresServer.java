package com.example.cornershop.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A PostgreSQL server for tests and for development: the one at {@code test.database.url} (an administrator's JDBC URL)
 * where that is given, else a container where an engine answers, else PostgreSQL's own binaries. The property
 * {@code test.database} (external, container, binaries) forces one.
 */
record PostgresServer(Kind kind, String adminUrl) {
    static final String IMAGE = "docker.io/library/postgres:17-alpine";
    private static final String[] OPTIONS = {
        "shared_preload_libraries=pg_stat_statements", "fsync=off", "max_connections=100"
    };
    private static final int ATTEMPTS = 3;
    private static final String HOME = System.getProperty("user.home");
    private static final String TESTCONTAINERS = "/.testcontainers.properties";
    private static final String RUNNING = PostgresServer.class.getName();
    private static final Logger LOG = Logger.getLogger(PostgresServer.class);

    enum Kind {
        EXTERNAL,
        CONTAINER,
        BINARIES;

        /** The kind that the two properties ask for, or the first that can be had. */
        static Kind of(String forced, String url, BooleanSupplier engineAnswers) {
            if (forced == null) {
                return url != null ? EXTERNAL : engineAnswers.getAsBoolean() ? CONTAINER : BINARIES;
            }
            Kind kind = Arrays.stream(values())
                    .filter(each -> each.word().equals(forced))
                    .findAny()
                    .orElseThrow(() -> new IllegalArgumentException("test.database: '" + forced
                            + "' is unknown; use external, container or binaries, or leave it out"));
            if (kind == EXTERNAL && url == null) {
                throw new IllegalArgumentException("test.database: 'external' needs test.database.url, an"
                        + " administrator's JDBC URL: jdbc:postgresql://localhost/postgres?user=postgres&password=...");
            }
            return kind;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Or the one that runs already: a virtual machine has one, though tests have class loaders of their own in it. */
    static PostgresServer start() {
        String url = System.getProperty("test.database.url");
        Kind kind = Kind.of(System.getProperty("test.database"), url, PostgresServer::engineAnswers);
        String adminUrl = System.getProperty(RUNNING);
        if (adminUrl == null) {
            adminUrl =
                    switch (kind) {
                        case EXTERNAL -> Objects.requireNonNull(url);
                        case CONTAINER -> container();
                        case BINARIES -> binaries();
                    };
            System.setProperty(RUNNING, adminUrl);
            LOG.infof("PostgreSQL for tests: %s, %s", kind.word(), adminUrl.replaceFirst("\\?.*", ""));
        }
        return new PostgresServer(kind, adminUrl);
    }

    /** Testcontainers takes seconds to find out that there is none, so it is asked only where one may be. */
    private static boolean engineAnswers() {
        boolean mayBe = System.getenv("DOCKER_HOST") != null
                || File.separatorChar == '\\'
                || Stream.of("/var/run/docker.sock", HOME + "/.docker/run/docker.sock", HOME + TESTCONTAINERS)
                        .anyMatch(path -> new File(path).exists());
        return mayBe && DockerClientFactory.instance().isDockerAvailable();
    }

    private static String container() {
        var command = new ArrayList<>(List.of("postgres"));
        for (String option : OPTIONS) {
            command.addAll(List.of("-c", option));
        }
        @SuppressWarnings("resource") // Testcontainers ends it with the virtual machine
        var container = new PostgreSQLContainer(DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("postgres"))
                .withUsername("postgres")
                .withPassword("postgres")
                .withDatabaseName("postgres")
                .withCommand(command.toArray(String[]::new));
        container.start();
        return url(container.getHost(), container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT));
    }

    /** Again where another process took the port that was free before initdb, which takes seconds. */
    private static String binaries() {
        for (int attempt = 1; ; attempt++) {
            try {
                return startedBinaries();
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw new UncheckedIOException("PostgreSQL's binaries did not start; target/postgres.log says why", e);
                }
            }
        }
    }

    private static String startedBinaries() throws IOException {
        File log = new File("target/postgres.log");
        log.getParentFile().mkdirs();
        var builder = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(1))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log));
        for (String option : OPTIONS) {
            builder.setServerConfig(option.split("=")[0], option.split("=")[1]);
        }
        @SuppressWarnings("resource") // it ends with the virtual machine, by its own hook
        var postgres = builder.start();
        return url("localhost", postgres.getPort());
    }

    private static String url(String host, int port) {
        return "jdbc:postgresql://%s:%d/postgres?user=postgres&password=postgres".formatted(host, port);
    }
}
