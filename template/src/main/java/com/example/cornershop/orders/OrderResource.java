package com.example.cornershop.orders;

import com.example.cornershop.platform.caller.CurrentCaller;
import com.example.cornershop.platform.database.RetryOnConflict;
import com.example.cornershop.platform.idempotency.Idempotent;
import com.example.cornershop.platform.pagination.Page;
import com.example.cornershop.platform.pagination.PageRequest;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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

/** A caller's own orders: placed, read, cancelled. */
@Path("/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Transactional
class OrderResource {
    private final CurrentCaller caller;
    private final Orders orders;
    private final Checkout checkout;

    OrderResource(CurrentCaller caller, Orders orders, Checkout checkout) {
        this.caller = caller;
        this.orders = orders;
        this.checkout = checkout;
    }

    @POST
    @RetryOnConflict
    @Idempotent
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public RestResponse<OrderView> place(@NotNull @Valid OrderRequest request) {
        Order order = checkout.place(caller.owner(), request.quantities());
        return ResponseBuilder.<OrderView>created(URI.create("/v1/orders/" + order.id()))
                .entity(OrderView.of(order))
                .build();
    }

    @GET
    public Page<OrderView> list(@BeanParam PageRequest request) {
        return orders.page(caller.owner(), request).map(OrderView::of);
    }

    @GET
    @Path("/{id}")
    public OrderView get(UUID id) {
        return orders.of(caller.owner(), id).map(OrderView::of).orElseThrow(NotFoundException::new);
    }

    /** A PUT, which is idempotent as it is, and so needs no key. */
    @PUT
    @Path("/{id}/cancellation")
    @RetryOnConflict
    public OrderView cancel(UUID id) {
        return OrderView.of(checkout.cancel(caller.owner(), id));
    }
}
