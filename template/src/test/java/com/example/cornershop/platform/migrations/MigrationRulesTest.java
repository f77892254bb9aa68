package com.example.cornershop.platform.migrations;

import com.example.cornershop.platform.criteria.Criterion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Criterion("DB-09")
class MigrationRulesTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @Test
    void everyMigrationObeys() throws IOException {
        List<String> complaints = new ArrayList<>();
        if (Files.isDirectory(MIGRATIONS)) {
            try (var files = Files.list(MIGRATIONS)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".sql")).sorted().toList()) {
                    complaints.addAll(MigrationRules.complaints(file.getFileName().toString(), Files.readString(file)));
                }
            }
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "CREATE INDEX note_text ON note (text) | CREATE INDEX CONCURRENTLY",
        "CREATE UNIQUE INDEX ON note (text) | CREATE INDEX CONCURRENTLY",
        "ALTER TABLE note ADD COLUMN author text NOT NULL | without a DEFAULT",
        "ALTER TABLE note ADD size int DEFAULT 0, ADD author text NOT NULL | without a DEFAULT",
        "ALTER TABLE note ADD CONSTRAINT short CHECK (length(text) < 9) | NOT VALID here",
        "ALTER TABLE note ADD CONSTRAINT author FOREIGN KEY (author) REFERENCES author | NOT VALID here",
        "ALTER TABLE note ADD CHECK (length(text) < 9) | NOT VALID here",
        "ALTER TABLE note ADD FOREIGN KEY (a, b) REFERENCES author | NOT VALID here",
        "ALTER TABLE note ADD CHECK (a IN (1, 2)), ADD CHECK (b IN (1, 2)) NOT VALID | NOT VALID here",
        "ALTER TABLE note ADD UNIQUE (text) | USING INDEX",
        "ALTER TABLE note ADD CONSTRAINT one PRIMARY KEY (id) | USING INDEX",
        "ALTER TABLE note ADD COLUMN code text UNIQUE | USING INDEX",
        "ALTER TABLE note ALTER COLUMN text SET NOT NULL | -- contract:",
        "DROP INDEX note_text | DROP INDEX CONCURRENTLY",
        "ALTER TABLE note DROP COLUMN text | -- contract:",
        "ALTER TABLE note RENAME COLUMN text TO body | -- contract:",
        "ALTER TABLE note ALTER COLUMN text TYPE varchar | -- contract:",
        "DROP TABLE note | -- contract:",
        "'-- contract: since 1.4\nDROP TABLE a; DROP TABLE note' | -- contract:",
        "SET LOCAL lock_timeout = 0 | the role's",
        "CREATE INDEX CONCURRENTLY a ON note (a); CREATE INDEX CONCURRENTLY b ON note (b) | a script of its own"
    })
    void refusesWhatStopsOrBreaksTheVersionThatRuns(String script, String complaint) {
        assertThat(MigrationRules.complaints("V1__a.sql", script)).singleElement().asString().contains(complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "CREATE TABLE note (id uuid PRIMARY KEY, text text NOT NULL);\nCREATE INDEX note_text ON note (text);",
        "CREATE INDEX CONCURRENTLY note_text ON note (text);",
        "CREATE INDEX note_day ON ONLY note (day);",
        "ALTER TABLE note ADD COLUMN author text NOT NULL DEFAULT 'nobody';",
        "ALTER TABLE note ADD COLUMN author text;",
        "ALTER TABLE note ADD CONSTRAINT short CHECK (length(text) < 9) NOT VALID;",
        "ALTER TABLE note VALIDATE CONSTRAINT short;",
        "ALTER TABLE note ADD COLUMN size numeric(9, 3) NOT NULL DEFAULT 0;",
        "ALTER TABLE note ADD FOREIGN KEY (author) REFERENCES author NOT VALID, ADD CHECK (a IN (1, 2)) NOT VALID;",
        "ALTER TABLE note ADD CONSTRAINT one UNIQUE USING INDEX note_text;",
        "-- contract: validated since 1.4\nALTER TABLE note ALTER COLUMN text SET NOT NULL;",
        "DROP INDEX CONCURRENTLY note_text;",
        "-- contract: since 1.4 nothing reads the text\nALTER TABLE note DROP COLUMN text;",
        "CREATE FUNCTION f() RETURNS void AS $$ BEGIN DROP TABLE x; END $$ LANGUAGE plpgsql;",
        "COMMENT ON TABLE note IS 'DROP TABLE note; it''s text';"
    })
    void allowsWhatARunningServiceBears(String script) {
        assertThat(MigrationRules.complaints("V1__a.sql", script)).isEmpty();
    }

    @Test
    void refusesANameThatFlywayWouldOverlookOrAReaderWouldNotFind() {
        assertThat(MigrationRules.complaints("V1_notes.sql", "")).singleElement().asString().contains("V<number>__");
    }
}
