package com.example.cornershop.platform.migrations;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.database.PostgresDatabase;
import com.example.cornershop.platform.database.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Migrations of the kind that the rules allow, and one that they don't, while the service reads and writes. */
class MigrationTrafficTest {
    private static final String TABLE =
            "CREATE TABLE note (text text NOT NULL);\n"
                    + "INSERT INTO note SELECT n::text FROM generate_series(1, 50000) n;\n";

    /** Their connections end with them; a minute is longer than any waits. */
    private static final String HELD_UNTIL_EACH_CLIENT_HAS_FAILED =
            """
            LOCK TABLE note;
            DO $$
            BEGIN
                FOR i IN 1..600 LOOP
                    EXIT WHEN NOT EXISTS (
                        SELECT FROM pg_stat_activity WHERE datname = current_database() AND usename = 'corner_shop_app');
                    PERFORM pg_sleep(0.1);
                    PERFORM pg_stat_clear_snapshot();
                END LOOP;
            END
            $$;
            """;

    @TempDir
    Path folder;

    private PostgresDatabase database;

    @BeforeEach
    void freshDatabase() throws Exception {
        database = TestDatabase.fresh();
        Files.writeString(folder.resolve("V1__notes.sql"), TABLE);
        migrate();
    }

    @Test
    @Criterion("DB-09")
    void noRequestFailsWhileMigrationsRun() throws Exception {
        Files.writeString(folder.resolve("V2__column.sql"), "ALTER TABLE note ADD COLUMN more text;\n");
        Files.writeString(
                folder.resolve("V3__rule.sql"),
                "ALTER TABLE note ADD CONSTRAINT note_short CHECK (length(text) < 100) NOT VALID;\n");
        Files.writeString(folder.resolve("V4__rule.sql"), "ALTER TABLE note VALIDATE CONSTRAINT note_short;\n");
        Files.writeString(folder.resolve("V5__index.sql"), "CREATE INDEX CONCURRENTLY note_text ON note (text);\n");

        waitLongerThanAMachineStandsStill();

        try (var traffic = new Traffic(database)) {
            traffic.goesOn();
            migrate();
            traffic.goesOn();

            assertThat(traffic.failures()).isEmpty();
        }
    }

    @Test
    void oneThatHoldsATableFailsThem() throws Exception {
        Files.writeString(folder.resolve("V2__held.sql"), HELD_UNTIL_EACH_CLIENT_HAS_FAILED);

        try (var traffic = new Traffic(database)) {
            traffic.goesOn();
            migrate();

            await().untilAsserted(() -> assertThat(traffic.failures()).contains("55P03"));
        }
    }

    /** A migration that Flyway can't commit meanwhile holds its table for as long. */
    private void waitLongerThanAMachineStandsStill() throws SQLException {
        try (var admin = database.asAdmin(); var statement = admin.createStatement()) {
            String role = "ALTER ROLE " + PostgresDatabase.APP + " IN DATABASE " + admin.getCatalog();
            statement.execute(role + " SET lock_timeout = '1min'");
            statement.execute(role + " SET statement_timeout = '1min'");
        }
    }

    private void migrate() throws SQLException {
        Migrations.prepare(Flyway.configure())
                .dataSource(database.url(), PostgresDatabase.OWNER, PostgresDatabase.PASSWORD)
                .locations("filesystem:" + folder)
                .load()
                .migrate();
    }
}
