package com.example.cornershop.catalog;

import com.example.cornershop.platform.money.Money;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** One product, as clients see it. */
record ProductView(
        @NotNull UUID id,
        @NotNull String sku,
        @NotNull String name,
        String description,
        @NotNull Money price,
        @NotNull Instant createdAt,
        @NotNull Instant updatedAt) {
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
