package com.example.cornershop.stock;

import com.example.cornershop.catalog.Products;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** The stock of a product: read, and set after a count. */
@Path("/v1/stock/{productId}")
@Authenticated
class StockResource {
    private final StockLevels levels;
    private final Products products;

    StockResource(StockLevels levels, Products products) {
        this.levels = levels;
        this.products = products;
    }

    @GET
    @Transactional
    public StockView get(UUID productId) {
        return levels.of(productId)
                .map(level -> new StockView(productId, level.quantity()))
                .orElseThrow(NotFoundException::new);
    }

    @PUT
    @RetryOnConflict
    @Transactional
    public StockView put(UUID productId, @Valid StockRequest request) {
        if (products.find(productId).isEmpty()) {
            throw new NotFoundException();
        }
        levels.put(productId, request.quantity());
        return new StockView(productId, request.quantity());
    }
}
