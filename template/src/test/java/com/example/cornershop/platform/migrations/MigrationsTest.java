package com.example.cornershop.platform.migrations;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.database.PostgresDatabase;
import com.example.cornershop.platform.database.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The service's Flyway on a database of its own, with migrations of its own. */
class MigrationsTest {
    private static final String TABLE =
            "CREATE TABLE note (text text NOT NULL);\nINSERT INTO note VALUES ('1'), ('1');\n";
    private static final String INDEX = "CREATE UNIQUE INDEX CONCURRENTLY note_text ON note (text);\n";
    private static final String VALID =
            "SELECT count(*) FROM pg_index WHERE indexrelid = to_regclass('note_text') AND indisvalid";
    private static final String HISTORY = "SELECT count(*) FROM flyway_schema_history WHERE success";

    @TempDir
    Path folder;

    private PostgresDatabase database;

    @BeforeEach
    void freshDatabase() throws Exception {
        database = TestDatabase.fresh();
        Files.writeString(folder.resolve("V1__notes.sql"), TABLE);
    }

    @Test
    @Criterion("DB-09")
    void buildsAnIndexConcurrently() throws Exception {
        Files.writeString(folder.resolve("V2__index.sql"), INDEX.replace("UNIQUE ", ""));
        flyway().migrate();
        assertThat(number(VALID)).isEqualTo(1);
    }

    @Test
    @Criterion("DB-09")
    void repairsAnIndexThatFailedHalfWayWithTheRetry() throws Exception {
        Files.writeString(folder.resolve("V2__index.sql"), INDEX);
        assertThatThrownBy(() -> flyway().migrate()).isInstanceOf(FlywayException.class);
        assertThat(number("SELECT count(*) FROM pg_class WHERE relname = 'note_text'")).isEqualTo(1);
        assertThat(number(VALID)).isZero();

        try (Connection owner = database.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("DELETE FROM note");
        }
        flyway().migrate();

        assertThat(number(VALID)).isEqualTo(1);
        assertThat(number(HISTORY)).isEqualTo(2);
    }

    @Test
    @Criterion("DB-09")
    void buildsTheIndexOfAPartitionedTablePartByPart() throws Exception {
        Files.writeString(folder.resolve("V2__parts.sql"), "CREATE TABLE part (day date) PARTITION BY RANGE (day);\n"
                + "CREATE TABLE part_26 PARTITION OF part FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');\n");
        Files.writeString(folder.resolve("V3__whole.sql"), "CREATE INDEX part_day ON ONLY part (day);\n");
        Files.writeString(folder.resolve("V4__part.sql"), "CREATE INDEX CONCURRENTLY part_26_day ON part_26 (day);\n");
        Files.writeString(folder.resolve("V5__both.sql"), "ALTER INDEX part_day ATTACH PARTITION part_26_day;\n");

        flyway().migrate();

        assertThat(number(VALID.replace("note_text", "part_day"))).isEqualTo(1);
    }

    @Test
    @Criterion("DB-10")
    void givesOneHistoryWhereThreeStartAtOnce() throws Exception {
        Files.writeString(folder.resolve("V2__index.sql"), INDEX.replace("UNIQUE ", ""));
        List<CompletableFuture<Void>> three = Stream.generate(
                        () -> CompletableFuture.runAsync(() -> flyway().migrate(), task -> new Thread(task).start()))
                .limit(3)
                .toList();
        three.forEach(CompletableFuture::join);
        assertThat(number(HISTORY)).isEqualTo(2);
        assertThat(number("SELECT count(*) FROM flyway_schema_history")).isEqualTo(2);
        assertThat(number(VALID)).isEqualTo(1);
    }

    @Test
    void refusesAMigrationThatChangedAfterItRan() throws Exception {
        flyway().migrate();
        Files.writeString(folder.resolve("V1__notes.sql"), TABLE + "-- changed\n");
        assertThatThrownBy(() -> flyway().migrate()).hasMessageContaining("checksum");
    }

    @Test
    @Criterion("DB-10")
    void leavesTheServiceAloneWithItsRows() throws Exception {
        flyway().migrate();
        try (Connection app = database.asApp();
                var statement = app.createStatement()) {
            statement.execute("INSERT INTO note VALUES ('two')");
            for (String ddl : List.of(
                    "CREATE TABLE mine (id int)",
                    "CREATE TEMPORARY TABLE mine (id int)",
                    "ALTER TABLE note ADD more text",
                    "DROP TABLE note",
                    "INSERT INTO flyway_schema_history SELECT * FROM flyway_schema_history",
                    "UPDATE flyway_schema_history SET success = false",
                    "DELETE FROM flyway_schema_history")) {
                assertThatThrownBy(() -> statement.execute(ddl))
                        .isInstanceOf(SQLException.class)
                        .extracting(denied -> ((SQLException) denied).getSQLState())
                        .isEqualTo("42501");
            }
        }
    }

    @Test
    @Criterion("DB-09")
    void waitsForNoLockAndRunsNoStatementForEver() throws Exception {
        try (Connection owner = database.asOwner();
                var statement = owner.createStatement()) {
            for (String limit : List.of("lock_timeout", "statement_timeout")) {
                try (var rows = statement.executeQuery("SHOW " + limit)) {
                    rows.next();
                    assertThat(rows.getString(1)).as(limit).isNotEqualTo("0");
                }
            }
        }
    }

    private Flyway flyway() {
        return Migrations.prepare(Flyway.configure())
                .dataSource(database.url(), PostgresDatabase.OWNER, PostgresDatabase.PASSWORD)
                .locations("filesystem:" + folder)
                .load();
    }

    private long number(String query) throws SQLException {
        try (Connection owner = database.asOwner();
                var rows = owner.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
