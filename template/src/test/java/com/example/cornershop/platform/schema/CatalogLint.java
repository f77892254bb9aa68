package com.example.cornershop.platform.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Asks PostgreSQL's catalog for what is missing.
 *
 * @param scope what the rules look at: a WITH whose one parameter is the schema
 * @param rules what a finding is called, and the query that finds it
 */
public record CatalogLint(String scope, Map<String, String> rules) {
    public List<String> findings(Connection connection, String schema) throws SQLException {
        var findings = new ArrayList<String>();
        for (Map.Entry<String, String> rule : new TreeMap<>(rules).entrySet()) {
            try (PreparedStatement query = connection.prepareStatement(scope + rule.getValue())) {
                query.setString(1, schema);
                ResultSet rows = query.executeQuery();
                while (rows.next()) {
                    findings.add(rule.getKey() + ": " + rows.getString(1));
                }
            }
        }
        return findings;
    }
}
