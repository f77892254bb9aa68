package com.example.cornershop.platform.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Asks PostgreSQL's catalog for what a schema lacks. Tests' own tables ({@code probe_...}) and Flyway's are left out. */
final class SchemaLint {
    private static final Map<String, String> RULES = Map.of(
            "table without a primary key",
            """
            SELECT relname FROM tables t
            WHERE NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conrelid = t.oid AND c.contype = 'p')
            """,
            "foreign key whose columns lead no index",
            """
            SELECT t.relname || '.' || c.conname FROM tables t JOIN pg_constraint c ON c.conrelid = t.oid
            WHERE c.contype = 'f' AND NOT EXISTS (
                SELECT FROM pg_index i WHERE i.indrelid = t.oid AND i.indpred IS NULL
                AND (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)
            """,
            "column that names another row without a foreign key (or a comment 'no foreign key: why')",
            """
            SELECT t.relname || '.' || a.attname FROM tables t JOIN columns a ON a.attrelid = t.oid
            WHERE a.attname LIKE '%\\_id' AND coalesce(col_description(t.oid, a.attnum), '') NOT LIKE 'no foreign key: %'
            AND NOT EXISTS (SELECT FROM pg_constraint c
                WHERE c.conrelid = t.oid AND c.contype = 'f' AND a.attnum = ANY (c.conkey))
            """,
            "unique beyond its owner: whoever is second learns what someone else has",
            """
            SELECT i.indexrelid::regclass FROM tables t JOIN pg_index i ON i.indrelid = t.oid
            WHERE i.indisunique AND NOT i.indisprimary AND EXISTS (
                SELECT FROM columns a WHERE a.attrelid = t.oid AND a.attname IN ('owner_issuer', 'owner_subject')
                AND a.attnum <> ALL (i.indkey::int2[]))
            """,
            "timestamp without a time zone",
            """
            SELECT t.relname || '.' || a.attname FROM tables t JOIN columns a ON a.attrelid = t.oid
            WHERE a.atttypid = 'timestamp'::regtype
            """,
            "number that rounds (take bigint or numeric)",
            """
            SELECT t.relname || '.' || a.attname FROM tables t JOIN columns a ON a.attrelid = t.oid
            WHERE a.atttypid IN ('real'::regtype, 'double precision'::regtype, 'money'::regtype)
            """);

    private static final String SCOPE =
            """
            WITH tables AS (
                SELECT oid, relname FROM pg_class WHERE relnamespace = ?::regnamespace AND relkind IN ('r', 'p')
                AND relname <> 'flyway_schema_history' AND relname NOT LIKE 'probe\\_%'
            ), columns AS (
                SELECT attrelid, attname, attnum, atttypid FROM pg_attribute WHERE attnum > 0 AND NOT attisdropped
            )
            """;

    private SchemaLint() {}

    static List<String> findings(Connection connection, String schema) throws SQLException {
        return new CatalogLint(SCOPE, RULES).findings(connection, schema);
    }
}
