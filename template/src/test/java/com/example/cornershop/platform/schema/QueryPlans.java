package com.example.cornershop.platform.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What PostgreSQL would do for statements, on tables as large as the connection sees them. */
final class QueryPlans {
    private static final long LARGE = 10_000;
    /** Of the cost of reading the whole table: what a statement may spend on rows that it does not keep. */
    private static final double SMALL_PART = 0.1;
    /** A row that an index finds costs at most some 4.5: a page at random, and the row. */
    private static final double DEAR_ROW = 10;
    private static final Pattern EXPLAINABLE = Pattern.compile("(?is)\\s*(SELECT|INSERT|UPDATE|DELETE|MERGE|WITH)\\b.*");
    private static final String ROWS =
            """
            SELECT relname, reltuples::bigint, relpages + reltuples * 0.01 FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> 'flyway_schema_history'
            """;
    // EXPLAIN inside a function, because the driver would ask for the values of $1 and its like.
    private static final String GENERIC_PLAN =
            """
            CREATE OR REPLACE FUNCTION pg_temp.generic_plan(statement text) RETURNS json LANGUAGE plpgsql AS $body$
            DECLARE plan json;
            BEGIN
                EXECUTE 'EXPLAIN (GENERIC_PLAN, FORMAT JSON) ' || statement INTO plan;
                RETURN plan;
            END
            $body$
            """;

    private final Connection connection;
    private final Map<String, Long> rows = new HashMap<>();
    private final Map<String, Double> costOfAll = new HashMap<>();

    QueryPlans(Connection connection) throws SQLException {
        this.connection = connection;
        connection.createStatement().execute(GENERIC_PLAN);
        try (ResultSet tables = connection.createStatement().executeQuery(ROWS)) {
            while (tables.next()) {
                rows.put(tables.getString(1), tables.getLong(2));
                costOfAll.put(tables.getString(1), tables.getDouble(3));
            }
        }
    }

    /** Tables of the service, not of its tests ({@code probe_...}), that are not large. */
    List<String> tablesWithoutSeed() {
        return rows.keySet().stream()
                .filter(table -> !table.startsWith("probe_") && !isLarge(table))
                .sorted()
                .toList();
    }

    /** Tables of the service that none of the statements names. */
    List<String> tablesOutside(Collection<String> statements) {
        return rows.keySet().stream()
                .filter(table -> !table.startsWith("probe_"))
                .filter(table -> statements.stream().noneMatch(Pattern.compile("\\b" + table + "\\b").asPredicate()))
                .sorted()
                .toList();
    }

    /**
     * The statements that read a large table, or much of one for the few rows that they keep, or that put rows into order to
     * take the first few, each with the table.
     */
    List<String> offences(Collection<String> statements) throws SQLException {
        var offences = new ArrayList<String>();
        for (String statement : statements) {
            if (EXPLAINABLE.matcher(statement).matches() && namesATable(statement)) {
                JsonNode plan = plan(statement);
                for (JsonNode scan : scans(plan)) {
                    String table = scan.path("Relation Name").asText();
                    if (readsAll(scan) || discardsMost(scan, costOfAll.get(table))) {
                        offences.add(scan.path("Node Type").asText() + " on " + table + ": " + statement);
                    }
                }
                for (JsonNode scan : sortedForAPage(plan)) {
                    offences.add("Sort of " + scan.path("Relation Name").asText() + ": " + statement);
                }
            }
        }
        return offences;
    }

    /** Of large tables. */
    private List<JsonNode> scans(JsonNode plan) {
        return plan.findParents("Relation Name").stream()
                .filter(scan -> isLarge(scan.path("Relation Name").asText()))
                .toList();
    }

    /** What is read whole for each page, since no index has its order. */
    private List<JsonNode> sortedForAPage(JsonNode plan) {
        return plan.findParents("Plans").stream()
                .filter(node -> node.path("Node Type").asText().equals("Limit"))
                // where policies hide rows, what they compare with is planned beside it
                .filter(limit -> limit.path("Plans").findValuesAsText("Node Type").contains("Sort"))
                .flatMap(limit -> scans(limit).stream())
                .toList();
    }

    private static boolean readsAll(JsonNode scan) {
        return scan.path("Node Type").asText().equals("Seq Scan");
    }

    /** A scan of the primary key in the order of a list is no Seq Scan, and passes by everyone else's rows all the same. */
    private static boolean discardsMost(JsonNode scan, double costOfAll) {
        double cost = scan.path("Total Cost").asDouble();
        double kept = Math.max(1, scan.path("Plan Rows").asDouble());
        return scan.has("Filter") && cost > SMALL_PART * costOfAll && cost / kept > DEAR_ROW;
    }

    private boolean namesATable(String statement) {
        return rows.keySet().stream().anyMatch(statement.toLowerCase(Locale.ROOT)::contains);
    }

    private boolean isLarge(String table) {
        return rows.getOrDefault(table, 0L) > LARGE;
    }

    private JsonNode plan(String statement) throws SQLException {
        try (PreparedStatement explain = connection.prepareStatement("SELECT pg_temp.generic_plan(?)")) {
            explain.setString(1, statement);
            ResultSet plan = explain.executeQuery();
            plan.next();
            return new ObjectMapper().readTree(plan.getString(1));
        } catch (SQLException e) {
            throw new SQLException("no plan (list the statement in src/test/resources/plans): " + statement, e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
