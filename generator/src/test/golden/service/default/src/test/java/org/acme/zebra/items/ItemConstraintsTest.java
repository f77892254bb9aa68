package org.acme.zebra.items;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.acme.zebra.platform.criteria.Criterion;
import org.acme.zebra.platform.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the table refuses, whoever writes. What is unique: ItemLifeCycleTest. */
@QuarkusTest
class ItemConstraintsTest {
    private static final String NONE = "00000";
    private static final String NOT_NULL = "23502";
    private static final String CHECK = "23514";
    /** A row that is right, in SQL. */
    private static final Map<String, String> ROW = Map.ofEntries(
            Map.entry("id", "gen_random_uuid()"),
            Map.entry("owner_issuer", "'-'"),
            Map.entry("owner_subject", "'-'"),
            Map.entry("name", "'-'"),
            Map.entry("created_at", "now()"),
            Map.entry("updated_at", "now()"),
            Map.entry("version", "0"));

    @Test
    void takesARowThatIsRight() throws SQLException {
        assertThat(violation("version", "1")).isEqualTo(NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "owner_issuer",
                "owner_subject",
                "name",
                "created_at",
                "updated_at",
                "version"
            })
    @Criterion("DB-07")
    void refusesARowWithout(String column) throws SQLException {
        assertThat(violation(column, "NULL")).isEqualTo(NOT_NULL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "name | ''",
                "name | repeat('x', 81)"
            })
    @Criterion("DB-07")
    void refusesARowWith(String column, String value) throws SQLException {
        assertThat(violation(column, value)).isEqualTo(CHECK);
    }

    /** The SQLSTATE of an insert, which is undone. */
    private static String violation(String column, String value) throws SQLException {
        var row = new TreeMap<>(ROW);
        row.put(column, value);
        String columns = String.join(", ", row.keySet());
        String values = String.join(", ", row.values());
        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("INSERT INTO items (" + columns + ") VALUES (" + values + ")");
            return NONE;
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }
}
