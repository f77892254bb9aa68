package com.example.cornershop.platform.rowsecurity;

import com.example.cornershop.platform.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What policies cost, beside the same transactions without them; prints, and fails for nothing. Not a part of the suite:
 * {@code ./mvnw test -Dtest=PolicyCost}, on Linux, with PostgreSQL on the same machine.
 */
class PolicyCost {
    private static final int TRANSACTIONS = 20_000;
    private static final int ROUNDS = 7;
    private static final double MICROS_A_TICK = 10_000;
    private static final String TABLE =
            """
            CREATE TABLE costs (id int PRIMARY KEY, owner_issuer text NOT NULL, owner_subject text NOT NULL);
            INSERT INTO costs SELECT n, 'https://issuer.example', 'owner-' || n % 1000 FROM generate_series(1, 100000) n;
            CREATE INDEX ON costs (owner_issuer, owner_subject, id);
            ANALYZE costs;
            CREATE POLICY costs_of_caller ON costs
                USING (owner_issuer = (SELECT current_setting('caller.issuer', true))
                    AND owner_subject = (SELECT current_setting('caller.subject', true)));
            ALTER TABLE costs FORCE ROW LEVEL SECURITY;
            """;
    private static final String ONE = "SELECT * FROM costs WHERE owner_issuer = ? AND owner_subject = ? AND id = 7";
    private static final String PAGE =
            "SELECT * FROM costs WHERE owner_issuer = ? AND owner_subject = ? AND id < 90000 ORDER BY id DESC LIMIT 20";

    @Test
    void print() throws Exception {
        var database = TestDatabase.fresh();
        try (Connection owner = database.asOwner(); Connection app = database.asApp()) {
            owner.createStatement().execute(TABLE);
            app.setAutoCommit(false);
            for (String query : List.of(ONE, PAGE)) {
                List<double[]> without = new ArrayList<>();
                List<double[]> with = new ArrayList<>();
                for (int round = 0; round <= ROUNDS; round++) {
                    owner.createStatement().execute("ALTER TABLE costs DISABLE ROW LEVEL SECURITY");
                    double[] plain = run(app, query, false);
                    owner.createStatement().execute("ALTER TABLE costs ENABLE ROW LEVEL SECURITY");
                    double[] policed = run(app, query, true);
                    if (round > 0) { // the first one warms up
                        without.add(plain);
                        with.add(policed);
                    }
                }
                System.out.printf("%s: backend CPU %.0f -> %.0f us, elapsed %.0f -> %.0f us a transaction%n",
                        query.equals(ONE) ? "one row" : "a page",
                        median(without, 0), median(with, 0), median(without, 1), median(with, 1));
            }
        }
    }

    /** Microseconds a transaction: of the backend's CPU, and elapsed. */
    private static double[] run(Connection app, String query, boolean caller) throws SQLException, IOException {
        long pid;
        try (ResultSet row = app.createStatement().executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            pid = row.getLong(1);
        }
        app.commit();
        long ticks = ticks(pid);
        long start = System.nanoTime();
        for (int i = 0; i < TRANSACTIONS; i++) {
            if (caller) {
                execute(app, RunsFor.CALLER);
            }
            execute(app, query);
            app.commit();
        }
        return new double[] {
            (ticks(pid) - ticks) * MICROS_A_TICK / TRANSACTIONS, (System.nanoTime() - start) / 1000.0 / TRANSACTIONS
        };
    }

    private static void execute(Connection app, String sql) throws SQLException {
        try (PreparedStatement statement = app.prepareStatement(sql)) {
            statement.setString(1, "https://issuer.example");
            statement.setString(2, "owner-7");
            statement.executeQuery().close();
        }
    }

    private static long ticks(long pid) throws IOException {
        String[] fields = Files.readString(Path.of("/proc/" + pid + "/stat")).replaceFirst(".*\\) ", "").split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    private static double median(List<double[]> rounds, int index) {
        List<Double> sorted = new ArrayList<>(rounds.stream().map(each -> each[index]).toList());
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
