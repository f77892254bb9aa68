package com.example.cornershop.catalog;

import com.example.cornershop.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** One product, as clients send it. */
record ProductRequest(
        @NotBlank @Size(max = 40) String sku,
        @NotBlank @Size(max = 200) String name,
        @Size(max = 10_000) String description,
        @NotNull @Valid Money price) {
    /** Writes every field: what is absent here becomes null there. */
    Product to(Product product) {
        product.sku = sku;
        product.name = name;
        product.description = description;
        product.price = price;
        return product;
    }
}
