package com.example.cornershop.platform.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * The PostgreSQL that the tests run against: the same server for the whole run, however often the application restarts.
 *
 * <p>The server is made by a {@link PostgresServer}; roles and limits are made by the script that an administrator runs.
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private static PostgresServer server;

    @Override
    public synchronized Map<String, String> start() {
        if (server == null) {
            server = PostgresServer.start();
        }
        return Map.of(
                "corner-shop.database.url", server.url(),
                "corner-shop.database.tls", "disable",
                "corner-shop.database.username", "corner_shop_app",
                "corner-shop.database.password", PostgresServer.PASSWORD,
                "corner-shop.migration.username", "corner_shop_owner",
                "corner-shop.migration.password", PostgresServer.PASSWORD);
    }

    @Override
    public void stop() {
        // kept for the next application of this run; the server ends with the virtual machine
    }

    /** A connection as the role that owns the schema: for tests that make a table of their own. */
    public static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(server.url(), "corner_shop_owner", PostgresServer.PASSWORD);
    }

    /** A connection as the role that the service runs as. */
    public static Connection asApp() throws SQLException {
        return DriverManager.getConnection(server.url(), "corner_shop_app", PostgresServer.PASSWORD);
    }

    /** A connection as the server's administrator: for tests that look at, or break, the server. */
    public static Connection asAdmin() throws SQLException {
        return server.adminConnection();
    }
}
