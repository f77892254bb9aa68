package com.example.cornershop.platform.database;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;

/**
 * What goes wrong with a database, made on purpose: the same for a container, PostgreSQL's binaries and a server
 * elsewhere. Each lasts until it is closed.
 */
public final class Faults {
    private Faults() {}

    /** Something that is broken until it is closed. */
    public interface Fault extends AutoCloseable {
        @Override
        void close();
    }

    /** The database hangs: connections stay open and nothing answers, new ones too. */
    public static Fault frozen() {
        TestDatabase.proxy().freeze();
        return TestDatabase.proxy()::thaw;
    }

    /** The database is away: connections end, new ones are refused. */
    public static Fault away() {
        TestDatabase.proxy().refuse();
        return TestDatabase.proxy()::admit;
    }

    /** Every connection of the service ends at once on the server, as when it restarts or fails over. */
    public static void terminateBackends() {
        asAdmin("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                + " AND usename = '" + PostgresDatabase.APP + "'");
    }

    /** Another transaction holds this table, against readers too. */
    public static Fault locked(String table) throws SQLException {
        Connection owner = TestDatabase.asOwner();
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement()) {
            statement.execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
        }
        return () -> {
            try {
                owner.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    /** The server takes no further connection of the service: those that it holds go on. */
    public static Fault exhausted() {
        asAdmin("ALTER ROLE " + PostgresDatabase.APP + " CONNECTION LIMIT 0");
        return () -> asAdmin("ALTER ROLE " + PostgresDatabase.APP + " CONNECTION LIMIT -1");
    }

    /** The server tells new connections what one tells that is the primary no more: nothing is written here. */
    public static Fault demoted() {
        asAdmin("ALTER ROLE " + PostgresDatabase.APP + " SET default_transaction_read_only = on");
        return () -> asAdmin("ALTER ROLE " + PostgresDatabase.APP + " RESET default_transaction_read_only");
    }

    /** How many connections the service's pool holds, as the server sees it. */
    public static int connections() throws SQLException {
        return connections("true");
    }

    /** How many of them wait for a lock. */
    public static int waiting() throws SQLException {
        return connections("wait_event_type = 'Lock'");
    }

    /** How many of them are at work on a statement that has this in it. */
    public static int running(String part) throws SQLException {
        return connections("state = 'active' AND query LIKE '%" + part + "%'");
    }

    /** Takes them all from the pool at once, so that none is left of those that have died. */
    public static void renewed(AgroalDataSource pool) throws SQLException {
        var all = new ArrayList<Connection>();
        try {
            for (int i = pool.getConfiguration().connectionPoolConfiguration().maxSize(); i > 0; i--) {
                all.add(pool.getConnection());
            }
            for (Connection each : all) {
                try (var statement = each.createStatement()) {
                    statement.execute("SELECT 1");
                } catch (SQLException dead) {
                    // the pool keeps none that failed like this
                }
            }
        } finally {
            for (Connection each : all) {
                each.close();
            }
        }
    }

    private static int connections(String which) throws SQLException {
        try (Connection admin = TestDatabase.asAdmin();
                var statement = admin.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND application_name = 'corner-shop' AND " + which)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void asAdmin(String sql) {
        try (Connection admin = TestDatabase.asAdmin();
                var statement = admin.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
