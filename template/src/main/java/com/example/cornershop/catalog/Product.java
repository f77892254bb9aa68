package com.example.cornershop.catalog;

import com.example.cornershop.platform.money.Money;
import jakarta.persistence.AttributeOverride;
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
import org.hibernate.annotations.UuidGenerator;

/** One product, as it is stored. */
@Entity
@Table(name = "products")
public class Product {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public String sku;

    public String name;

    public String description;

    @Embedded
    @AttributeOverride(name = "amountMinor", column = @Column(name = "price_minor"))
    @AttributeOverride(name = "currency", column = @Column(name = "price_currency"))
    public Money price;

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
