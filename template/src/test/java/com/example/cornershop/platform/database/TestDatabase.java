package com.example.cornershop.platform.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * The PostgreSQL that the tests run against: one server for the whole run, however often the application restarts.
 * The service reaches it through a proxy, so that a test can break what lies between: see {@link Faults}.
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private static PostgresServer server;
    private static PostgresDatabase database;
    private static TcpProxy proxy;

    @Override
    public Map<String, String> start() {
        return settings();
    }

    @Override
    public void stop() {
        // kept for the next application of this run; the server ends with the virtual machine
    }

    /** What the service must be told to run on this database. */
    public static Map<String, String> settings() {
        return Map.of(
                "corner-shop.database.url", shared().urlThrough(proxy().port()),
                "corner-shop.database.tls", "disable",
                "corner-shop.database.username", PostgresDatabase.APP,
                "corner-shop.database.password", PostgresDatabase.PASSWORD,
                "corner-shop.migration.url", shared().url(),
                "corner-shop.migration.username", PostgresDatabase.OWNER,
                "corner-shop.migration.password", PostgresDatabase.PASSWORD);
    }

    /** The database that all tests share. */
    public static synchronized PostgresDatabase shared() {
        if (database == null) {
            database = fresh();
        }
        return database;
    }

    /** Another, empty one on the same server: for tests of migrations, and of services that run beside. */
    public static synchronized PostgresDatabase fresh() {
        if (server == null) {
            server = PostgresServer.start();
        }
        return PostgresDatabase.on(server);
    }

    /** What lies between the service and its database. */
    static synchronized TcpProxy proxy() {
        if (proxy == null) {
            proxy = shared().proxy();
        }
        return proxy;
    }

    /** A connection as the role that owns the schema: for tests that make a table of their own. */
    public static Connection asOwner() throws SQLException {
        return shared().asOwner();
    }

    /** A connection as the role that the service runs as. */
    public static Connection asApp() throws SQLException {
        return shared().asApp();
    }

    /** A connection as the server's administrator: for tests that look at, or break, the server. */
    public static Connection asAdmin() throws SQLException {
        return shared().asAdmin();
    }
}
