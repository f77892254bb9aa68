package com.example.cornershop.platform.schema;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.database.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** The migrated schema is sound, and the entities fit it: nothing checks that at start, which may have no database. */
@QuarkusTest
class SchemaTest {
    @Inject
    SessionFactory sessions;

    @Test
    @Criterion("DB-07")
    void hasKeysIndexesAndExactTypes() throws SQLException {
        try (Connection admin = TestDatabase.asAdmin()) {
            assertThat(SchemaLint.findings(admin, "public")).isEmpty();
        }
    }

    @Test
    @Criterion("DB-07")
    void fitsTheEntities() {
        assertThatCode(() -> sessions.getSchemaManager().validateMappedObjects()).doesNotThrowAnyException();
    }

    @Test
    void reportsEachFault() throws SQLException {
        try (Connection admin = TestDatabase.asAdmin()) {
            admin.setAutoCommit(false);
            admin.createStatement().execute(
                    """
                    CREATE SCHEMA faulty;
                    CREATE TABLE faulty.parents (id uuid PRIMARY KEY);
                    CREATE TABLE faulty.owned (
                        id uuid PRIMARY KEY,
                        owner_issuer text,
                        owner_subject text,
                        name text,
                        UNIQUE (owner_issuer, owner_subject, name),
                        UNIQUE (owner_subject, name)
                    );
                    CREATE TABLE faulty.children (
                        parent_id uuid REFERENCES faulty.parents,
                        friend_id uuid,
                        born timestamp,
                        price double precision
                    );
                    """);

            assertThat(SchemaLint.findings(admin, "faulty"))
                    .hasSize(6)
                    .anyMatch(finding -> finding.startsWith("table without a primary key: children"))
                    .anyMatch(finding -> finding.startsWith("foreign key") && finding.contains("children_parent_id_fkey"))
                    .anyMatch(finding -> finding.startsWith("column that names") && finding.contains("friend_id"))
                    .anyMatch(finding -> finding.startsWith("unique beyond") && finding.contains("owned_owner_subject_name"))
                    .anyMatch(finding -> finding.startsWith("timestamp") && finding.contains("born"))
                    .anyMatch(finding -> finding.startsWith("number") && finding.contains("price"));
            admin.rollback();
        }
    }
}
