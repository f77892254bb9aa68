package com.example.cornershop.orders;

import com.example.cornershop.catalog.Product;
import com.example.cornershop.platform.money.Money;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What orders ask of the catalog. */
@ApplicationScoped
class Prices implements PanacheRepositoryBase<Product, UUID> {
    /** By product; none of one that there is not. */
    Map<UUID, Money> of(Collection<UUID> productIds) {
        return list("id in ?1", productIds).stream()
                .collect(Collectors.toMap(product -> product.id, product -> product.price));
    }
}
