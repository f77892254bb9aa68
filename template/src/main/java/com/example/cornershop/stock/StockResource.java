package com.example.cornershop.stock;

import com.example.cornershop.catalog.Products;
import com.example.cornershop.platform.database.RetryOnConflict;
import com.example.cornershop.platform.locking.IfMatch;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

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
    public RestResponse<StockView> get(UUID productId) {
        return answer(productId, level(productId));
    }

    /** Sets what was counted, unless something was sold or counted since the level was read. */
    @PUT
    @RolesAllowed("clerk")
    @RetryOnConflict
    public RestResponse<StockView> put(
            UUID productId, @BeanParam IfMatch match, @NotNull @Valid StockRequest request) {
        int level = level(productId);
        match.check(level);
        if (!levels.put(productId, level, request.quantity())) {
            throw IfMatch.stale();
        }
        return answer(productId, request.quantity());
    }

    private int level(UUID productId) {
        if (products.find(productId).isEmpty()) {
            throw new NotFoundException();
        }
        return levels.of(productId).map(StockLevel::quantity).orElse(0);
    }

    /** The level is all that there is to a stock, and so its own version. */
    private static RestResponse<StockView> answer(UUID productId, int quantity) {
        return ResponseBuilder.ok(new StockView(productId, quantity))
                .tag(IfMatch.tag(quantity))
                .build();
    }
}
