package org.acme.zebra.items;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.acme.zebra.platform.caller.Owner;
import org.hibernate.annotations.UuidGenerator;

/** One item, as it is stored. */
@Entity
@Table(name = "items")
public class Item {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @Embedded
    public Owner owner;

    public String name;

    @Column(name = "created_at", updatable = false)
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    @Version
    long version;

    @PrePersist
    void created() {
        updated();
        createdAt = updatedAt;
    }

    @PreUpdate
    void updated() {
        // what PostgreSQL keeps, so that the answer to a POST is what a GET says later
        updatedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
