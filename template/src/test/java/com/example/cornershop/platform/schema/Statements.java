package com.example.cornershop.platform.schema;

import com.example.cornershop.platform.database.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The statements that the service's role has run, as {@code pg_stat_statements} counted them. */
public final class Statements {
    private static final String CALLS =
            """
            SELECT query, sum(calls) FROM pg_stat_statements
            WHERE userid = 'corner_shop_app'::regrole
              AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
            GROUP BY query
            """;

    private Statements() {}

    /** How often statements that name the table ran while the action did: a measure of N+1, as long as nobody else uses the table. */
    public static long on(String table, Runnable action) {
        long before = count(table);
        action.run();
        return count(table) - before;
    }

    private static long count(String table) {
        var naming = Pattern.compile("\\b" + table + "\\b").asPredicate();
        return calls().entrySet().stream()
                .filter(statement -> naming.test(statement.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    static Map<String, Long> calls() {
        try (Connection admin = TestDatabase.asAdmin();
                ResultSet rows = admin.createStatement().executeQuery(CALLS)) {
            var calls = new HashMap<String, Long>();
            while (rows.next()) {
                calls.put(rows.getString(1), rows.getLong(2));
            }
            return calls;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
