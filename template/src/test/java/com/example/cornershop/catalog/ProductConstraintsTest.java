package com.example.cornershop.catalog;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.database.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the table refuses, whoever writes. What is unique: ProductLifeCycleTest. */
@QuarkusTest
class ProductConstraintsTest {
    private static final String NONE = "00000";
    private static final String NOT_NULL = "23502";
    private static final String CHECK = "23514";
    /** A row that is right, in SQL. */
    private static final Map<String, String> ROW = Map.ofEntries(
            Map.entry("id", "gen_random_uuid()"),
            Map.entry("sku", "'-'"),
            Map.entry("name", "'-'"),
            Map.entry("description", "'-'"),
            Map.entry("price_minor", "1"),
            Map.entry("price_currency", "'EUR'"),
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
                "sku",
                "name",
                "price_minor",
                "price_currency",
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
                "sku | ''",
                "sku | repeat('x', 41)",
                "name | ''",
                "name | repeat('x', 201)",
                "description | repeat('x', 10001)",
                "price_minor | -1",
                "price_minor | 1000000000000000",
                "price_currency | 'eur'"
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
            statement.execute("INSERT INTO products (" + columns + ") VALUES (" + values + ")");
            return NONE;
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }
}
