package com.example.cornershop.catalog;

import com.example.cornershop.platform.idempotency.Idempotent;
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
                .build();
    }

    @GET
    public Page<ProductView> list(@BeanParam PageRequest request) {
        return products.page(request).map(ProductView::of);
    }

    @GET
    @Path("/{id}")
    public ProductView get(UUID id) {
        return ProductView.of(existing(id));
    }

    @PUT
    @Path("/{id}")
    public ProductView replace(UUID id, @NotNull @Valid ProductRequest request) {
        Product product = request.to(existing(id));
        // @PreUpdate sets a time that the answer has
        products.flush();
        return ProductView.of(product);
    }

    @DELETE
    @Path("/{id}")
    public void delete(UUID id) {
        products.delete(existing(id));
    }

    private Product existing(UUID id) {
        return products.find(id).orElseThrow(NotFoundException::new);
    }
}
