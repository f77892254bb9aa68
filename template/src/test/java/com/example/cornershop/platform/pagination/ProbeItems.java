package com.example.cornershop.platform.pagination;

import com.example.cornershop.platform.database.TestDatabase;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** The probe's table. */
@ApplicationScoped
class ProbeItems implements PanacheRepositoryBase<ProbeItem, UUID> {
    void create(@Observes StartupEvent started) throws SQLException {
        try (Connection owner = TestDatabase.asOwner()) {
            owner.createStatement().execute("CREATE TABLE IF NOT EXISTS probe_items (id uuid PRIMARY KEY)");
        }
    }

    Page<ProbeItem> page(PageRequest request) {
        return request.of(find("id < ?1 order by id desc", request.before()), item -> item.id);
    }
}
