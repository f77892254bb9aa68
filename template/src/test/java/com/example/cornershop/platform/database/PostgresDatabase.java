package com.example.cornershop.platform.database;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/** An empty database with the service's two roles, made as an administrator would: by deploy/database/roles.sql. */
public record PostgresDatabase(String url, String adminUrl) {
    public static final String APP = "corner_shop_app";
    public static final String OWNER = "corner_shop_owner";
    public static final String PASSWORD = "test-password";

    /** A database of its own for each caller, so that several can share one server. */
    static PostgresDatabase on(PostgresServer server) {
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        execute(server.adminUrl(), "CREATE DATABASE " + name);
        if (server.kind() == PostgresServer.Kind.EXTERNAL) {
            String drop = "DROP DATABASE " + name + " WITH (FORCE)";
            Runtime.getRuntime().addShutdownHook(new Thread(() -> execute(server.adminUrl(), drop)));
        }
        String adminUrl = server.adminUrl().replaceFirst("(://[^/]+/)[^?]*", "$1" + name);
        execute(adminUrl, roles());
        execute(adminUrl, "ALTER ROLE " + OWNER + " PASSWORD '" + PASSWORD + "'");
        execute(adminUrl, "ALTER ROLE " + APP + " PASSWORD '" + PASSWORD + "'");
        execute(adminUrl, "CREATE EXTENSION pg_stat_statements");
        return new PostgresDatabase(adminUrl.replaceFirst("\\?.*", ""), adminUrl);
    }

    private static String roles() {
        try {
            return Files.readString(Path.of("deploy/database/roles.sql"));
        } catch (IOException e) {
            throw new IllegalStateException("deploy/database/roles.sql is needed to make the roles", e);
        }
    }

    private static void execute(String url, String sql) {
        try (Connection admin = DriverManager.getConnection(url);
                var statement = admin.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL for tests can't be prepared: " + e.getMessage(), e);
        }
    }

    /** The same database, reached through this port of this machine. */
    public String urlThrough(int port) {
        return url.replaceFirst("://[^/]+/", "://localhost:" + port + "/");
    }

    /** A way to its server that a test can break. */
    public TcpProxy proxy() {
        return TcpProxy.to(server().getHost(), server().getPort() < 0 ? 5432 : server().getPort());
    }

    private URI server() {
        return URI.create(url.substring("jdbc:".length()));
    }

    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url, OWNER, PASSWORD);
    }

    public Connection asApp() throws SQLException {
        return DriverManager.getConnection(url, APP, PASSWORD);
    }

    public Connection asAdmin() throws SQLException {
        return DriverManager.getConnection(adminUrl);
    }
}
