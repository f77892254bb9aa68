package com.example.cornershop.catalog;

import com.example.cornershop.platform.pagination.Page;
import com.example.cornershop.platform.pagination.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** All products. */
@ApplicationScoped
public class Products implements PanacheRepositoryBase<Product, UUID> {
    /** Newest first. */
    Page<Product> page(PageRequest request) {
        return request.of(find("id < ?1 order by id desc", request.before()), one -> one.id);
    }

    public Optional<Product> find(UUID id) {
        return findByIdOptional(id);
    }
}
