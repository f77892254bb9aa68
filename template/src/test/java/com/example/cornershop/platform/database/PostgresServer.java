package com.example.cornershop.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A PostgreSQL for tests: the one at {@code test.database.url} (an administrator's JDBC URL) if given, else a container
 * where an engine answers, else PostgreSQL's own binaries. {@code test.database} (external, container, binaries) forces one.
 */
record PostgresServer(String adminUrl, String url) {
    static final String PASSWORD = "test-password";
    private static final Logger LOG = Logger.getLogger(PostgresServer.class);

    enum Kind {
        EXTERNAL,
        CONTAINER,
        BINARIES
    }

    static PostgresServer start() {
        Kind kind = kind();
        String adminUrl =
                switch (kind) {
                    case EXTERNAL -> System.getProperty("test.database.url");
                    case CONTAINER -> container();
                    case BINARIES -> binaries();
                };
        LOG.infof("PostgreSQL for tests: %s", kind.name().toLowerCase(Locale.ROOT));
        return prepared(adminUrl);
    }

    private static Kind kind() {
        return Optional.ofNullable(System.getProperty("test.database"))
                .map(forced -> Kind.valueOf(forced.toUpperCase(Locale.ROOT)))
                .orElseGet(() -> {
                    if (System.getProperty("test.database.url") != null) {
                        return Kind.EXTERNAL;
                    }
                    return DockerClientFactory.instance().isDockerAvailable() ? Kind.CONTAINER : Kind.BINARIES;
                });
    }

    private static String container() {
        @SuppressWarnings("resource") // ends with the virtual machine
        var container = new PostgreSQLContainer("postgres:17-alpine")
                .withUsername("postgres")
                .withPassword(PASSWORD)
                .withDatabaseName("postgres")
                .withCommand("postgres", "-c", "shared_preload_libraries=pg_stat_statements", "-c", "fsync=off");
        container.start();
        return "jdbc:postgresql://%s:%d/postgres?user=postgres&password=%s"
                .formatted(container.getHost(), container.getMappedPort(5432), PASSWORD);
    }

    private static String binaries() {
        try {
            @SuppressWarnings("resource") // ends with the virtual machine
            var postgres = EmbeddedPostgres.builder()
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .setServerConfig("fsync", "off")
                    .start();
            return "jdbc:postgresql://localhost:%d/postgres?user=postgres&password=postgres".formatted(postgres.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database of its own for this run, so that several runs can share one server. */
    private static PostgresServer prepared(String adminUrl) {
        String database = "test_" + UUID.randomUUID().toString().replace('-', '_');
        String url = adminUrl.replaceFirst("(://[^/]+/)[^?]*", "$1" + database);
        try (Connection admin = DriverManager.getConnection(adminUrl)) {
            admin.createStatement().execute("CREATE DATABASE " + database);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL at test.database.url can't be prepared", e);
        }
        try (Connection admin = DriverManager.getConnection(url)) {
            admin.createStatement().execute(Files.readString(Path.of("deploy/database/roles.sql")));
            admin.createStatement().execute("ALTER ROLE corner_shop_owner PASSWORD '" + PASSWORD + "'");
            admin.createStatement().execute("ALTER ROLE corner_shop_app PASSWORD '" + PASSWORD + "'");
            admin.createStatement().execute("CREATE EXTENSION pg_stat_statements");
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("deploy/database/roles.sql failed", e);
        }
        return new PostgresServer(url, url.replaceFirst("\\?.*", ""));
    }

    Connection adminConnection() throws SQLException {
        return DriverManager.getConnection(adminUrl);
    }
}
