package org.acme.zebra.items;

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
import org.acme.zebra.platform.caller.CurrentCaller;
import org.acme.zebra.platform.idempotency.Idempotent;
import org.acme.zebra.platform.locking.IfMatch;
import org.acme.zebra.platform.pagination.Page;
import org.acme.zebra.platform.pagination.PageRequest;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Items over HTTP. */
@Path("/v1/items")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Transactional
class ItemResource {
    private final Items items;
    private final CurrentCaller caller;

    ItemResource(Items items, CurrentCaller caller) {
        this.items = items;
        this.caller = caller;
    }

    @POST
    @Idempotent(claim = Idempotent.Claim.WITH_ANSWER)
    @APIResponseSchema(value = ItemView.class, responseCode = "201")
    public RestResponse<ItemView> create(@NotNull @Valid ItemRequest request) {
        Item item = request.to(new Item());
        item.owner = caller.owner();
        // only queued: id and times are made here, so that nothing reaches the database before WITH_ANSWER claims the key
        items.persist(item);
        URI location = URI.create("/v1/items/" + item.id);
        return ResponseBuilder.<ItemView>created(location)
                .entity(ItemView.of(item))
                .tag(IfMatch.tag(item.version))
                .build();
    }

    @GET
    public Page<ItemView> list(@BeanParam PageRequest request) {
        return items.page(caller.owner(), request).map(ItemView::of);
    }

    @GET
    @Path("/{id}")
    public RestResponse<ItemView> get(UUID id) {
        return answer(existing(id));
    }

    @PUT
    @Path("/{id}")
    public RestResponse<ItemView> replace(UUID id, @BeanParam IfMatch match, @NotNull @Valid ItemRequest request) {
        Item item = request.to(unchanged(id, match));
        // sets what the answer has: the time of @PreUpdate, and the version
        items.flush();
        return answer(item);
    }

    @DELETE
    @Path("/{id}")
    public void delete(UUID id, @BeanParam IfMatch match) {
        items.delete(unchanged(id, match));
    }

    private Item unchanged(UUID id, IfMatch match) {
        Item item = existing(id);
        match.check(item.version);
        return item;
    }

    private static RestResponse<ItemView> answer(Item item) {
        return ResponseBuilder.ok(ItemView.of(item))
                .tag(IfMatch.tag(item.version))
                .build();
    }

    private Item existing(UUID id) {
        return items.find(caller.owner(), id).orElseThrow(NotFoundException::new);
    }
}
