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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Migrations of the kind that the rules allow, and one that they don't, while the service reads and writes. */
@Timeout(120)
class MigrationTrafficTest {
    private static final String TABLE =
            "CREATE TABLE note (text text NOT NULL);\n"
                    + "INSERT INTO note SELECT n::text FROM generate_series(1, 50000) n;\n";

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

        try (var traffic = new Traffic(database)) {
            traffic.goesOn();
            migrate();
            traffic.goesOn();

            assertThat(traffic.failures()).isEmpty();
        }
    }

    @Test
    void oneThatHoldsATableFailsThem() throws Exception {
        Files.writeString(folder.resolve("V2__held.sql"), "LOCK TABLE note;\nSELECT pg_sleep(1);\n");

        try (var traffic = new Traffic(database)) {
            traffic.goesOn();
            migrate();

            await().untilAsserted(() -> assertThat(traffic.failures()).contains("55P03"));
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
