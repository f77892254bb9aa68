package com.example.cornershop.platform.idempotency;

import com.example.cornershop.platform.database.TestDatabase;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;

/** The probe's table, beside the service's own. */
@ApplicationScoped
class ProbeNotes {
    void create(@Observes StartupEvent event) throws SQLException {
        execute("CREATE TABLE IF NOT EXISTS probe_idempotency_notes (id uuid PRIMARY KEY, text text NOT NULL)");
    }

    /** How many effects there are of requests with this text. */
    static long count(String text) throws SQLException {
        try (Connection app = TestDatabase.asApp();
                var query = app.prepareStatement("SELECT count(*) FROM probe_idempotency_notes WHERE text = ?")) {
            query.setString(1, text);
            return number(query.executeQuery());
        }
    }

    static long number(java.sql.ResultSet rows) throws SQLException {
        rows.next();
        return rows.getLong(1);
    }

    static void execute(String sql) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
