package com.example.cornershop.catalog;

import com.example.cornershop.platform.idempotency.Idempotent;
import com.example.cornershop.platform.locking.IfMatch;
import com.example.cornershop.platform.pagination.Page;
import com.example.cornershop.platform.pagination.PageRequest;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Products over HTTP. */
@Path("/v1/products")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Transactional
class ProductResource {
    private final Products products;

    ProductResource(Products products) {
        this.products = products;
    }

    @POST
    @Idempotent(claim = Idempotent.Claim.WITH_ANSWER)
    @APIResponseSchema(value = ProductView.class, responseCode = "201")
    public RestResponse<ProductView> create(@NotNull @Valid ProductRequest request) {
        Product product = request.to(new Product());
        // only queued: id and times are made here, so that nothing reaches the database before WITH_ANSWER claims the key
        products.persist(product);
        URI location = URI.create("/v1/products/" + product.id);
        return ResponseBuilder.<ProductView>created(location)
                .entity(ProductView.of(product))
                .tag(IfMatch.tag(product.version))
                .build();
    }

    @GET
    public Page<ProductView> list(@BeanParam PageRequest request) {
        return products.page(request).map(ProductView::of);
    }

    @GET
    @Path("/{id}")
    public RestResponse<ProductView> get(UUID id) {
        return answer(existing(id));
    }

    @PUT
    @Path("/{id}")
    public RestResponse<ProductView> replace(UUID id, @BeanParam IfMatch match, @NotNull @Valid ProductRequest request) {
        Product product = request.to(unchanged(id, match));
        // sets what the answer has: the time of @PreUpdate, and the version
        products.flush();
        return answer(product);
    }

    @DELETE
    @Path("/{id}")
    public void delete(UUID id, @BeanParam IfMatch match) {
        products.delete(unchanged(id, match));
    }

    private Product unchanged(UUID id, IfMatch match) {
        Product product = existing(id);
        match.check(product.version);
        return product;
    }

    private static RestResponse<ProductView> answer(Product product) {
        return ResponseBuilder.ok(ProductView.of(product))
                .tag(IfMatch.tag(product.version))
                .build();
    }

    private Product existing(UUID id) {
        return products.find(id).orElseThrow(NotFoundException::new);
    }
}
