package com.example.cornershop.stock;

import com.example.cornershop.catalog.Products;
import com.example.cornershop.platform.database.RetryOnConflict;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** The stock of a product: read, and set after a count. */
@Path("/v1/stock/{productId}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Transactional
class StockResource {
    private final StockLevels levels;
    private final Products products;

    StockResource(StockLevels levels, Products products) {
        this.levels = levels;
        this.products = products;
    }

    @GET
    public StockView get(UUID productId) {
        return levels.of(productId)
                .map(level -> new StockView(productId, level.quantity()))
                .orElseThrow(NotFoundException::new);
    }

    @PUT
    @RetryOnConflict
    public StockView put(UUID productId, @NotNull @Valid StockRequest request) {
        if (products.find(productId).isEmpty()) {
            throw new NotFoundException();
        }
        levels.put(productId, request.quantity());
        return new StockView(productId, request.quantity());
    }
}
