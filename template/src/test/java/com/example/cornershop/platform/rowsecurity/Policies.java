package com.example.cornershop.platform.rowsecurity;

import com.example.cornershop.platform.schema.CatalogLint;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Asks PostgreSQL's catalog which tables with owners it wouldn't protect. Tests' own tables are left out. */
final class Policies {
    private static final Map<String, String> RULES = Map.of(
            "owned table without row-level security, enabled and forced",
            "SELECT relname FROM owned WHERE NOT (relrowsecurity AND relforcerowsecurity)",
            "owned table without a policy that asks for both parts of its owner",
            """
            SELECT relname FROM owned WHERE NOT EXISTS (
                SELECT FROM policies p WHERE p.polrelid = owned.oid AND p.rule LIKE '%owner_issuer%caller.issuer%'
                AND p.rule LIKE '%owner_subject%caller.subject%')
            """,
            "policy that shows rows to everybody, or to the service whoever it runs for, or lets them write them",
            """
            SELECT relname || '.' || polname FROM owned JOIN policies p ON p.polrelid = owned.oid
            WHERE p.polpermissive
            AND NOT (p.rule LIKE '%current_setting(''caller.%' AND p.written LIKE '%current_setting(''caller.%')
            AND EXISTS (
                SELECT FROM unnest(p.polroles) role WHERE role = 0
                OR pg_has_role('corner_shop_app', role, 'USAGE'))
            """);

    private static final String SCOPE =
            """
            WITH owned AS (
                SELECT c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity FROM pg_class c
                WHERE c.relnamespace = ?::regnamespace AND c.relkind IN ('r', 'p') AND c.relname NOT LIKE 'probe\\_%'
                AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND NOT a.attisdropped
                    AND a.attname IN ('owner_issuer', 'owner_subject'))
            ), policies AS (
                SELECT *, coalesce(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) AS rule,
                    coalesce(pg_get_expr(polwithcheck, polrelid), pg_get_expr(polqual, polrelid)) AS written
                FROM pg_policy
            )
            """;

    private Policies() {}

    static List<String> findings(Connection connection, String schema) throws SQLException {
        return new CatalogLint(SCOPE, RULES).findings(connection, schema);
    }
}
