package com.example.cornershop.platform.authorization;

import com.example.cornershop.platform.database.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the database knows of a thing: whether it belongs to somebody. As the administrator, who sees every row. */
final class Rows {
    private static final String TABLES =
            """
            SELECT c.oid::regclass, a.attname, EXISTS (
                SELECT FROM pg_attribute o WHERE o.attrelid = c.oid AND o.attname = 'owner_subject' AND NOT o.attisdropped)
            FROM pg_class c
            JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary AND i.indnkeyatts = 1
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
            """;
    private static final String PROTECTED =
            "SELECT oid::regclass::text FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity";

    private Rows() {}

    /** Whose something is. */
    enum Belonging {
        TO_ITS_OWNER,
        TO_EVERYBODY,
        /** No table has it under this id. */
        UNKNOWN
    }

    static Belonging of(String id) throws SQLException {
        Belonging found = Belonging.UNKNOWN;
        try (Connection admin = TestDatabase.asAdmin();
                ResultSet tables = admin.createStatement().executeQuery(TABLES)) {
            while (tables.next()) {
                String query = "SELECT FROM %s WHERE %s::text = ?".formatted(tables.getString(1), tables.getString(2));
                try (var row = admin.prepareStatement(query)) {
                    row.setString(1, id);
                    if (row.executeQuery().next()) {
                        if (tables.getBoolean(3)) {
                            return Belonging.TO_ITS_OWNER;
                        }
                        found = Belonging.TO_EVERYBODY;
                    }
                }
            }
        }
        return found;
    }

    /**
     * Takes PostgreSQL's row-level security away for as long as it isn't closed, where a table has any: so that what
     * stays hidden is hidden by the query alone.
     */
    static final class Unprotected implements AutoCloseable {
        private final List<String> tables = new ArrayList<>();

        Unprotected() throws SQLException {
            try (Connection owner = TestDatabase.asOwner();
                    ResultSet rows = owner.createStatement().executeQuery(PROTECTED)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            set("DISABLE");
        }

        @Override
        public void close() throws SQLException {
            set("ENABLE");
        }

        private void set(String state) throws SQLException {
            try (Connection owner = TestDatabase.asOwner();
                    var statement = owner.createStatement()) {
                for (String table : tables) {
                    statement.execute("ALTER TABLE " + table + " " + state + " ROW LEVEL SECURITY");
                }
            }
        }
    }
}
