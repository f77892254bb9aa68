package com.example.cornershop.catalog;

import com.example.cornershop.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/** One product, as clients see it. */
record ProductView(
        UUID id,
        String sku,
        String name,
        String description,
        Money price,
        Instant createdAt,
        Instant updatedAt) {
    static ProductView of(Product product) {
        return new ProductView(
                product.id,
                product.sku,
                product.name,
                product.description,
                product.price,
                product.createdAt,
                product.updatedAt);
    }
}
