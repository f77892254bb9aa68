package com.example.cornershop.platform.pagination;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** A list for the tests of pages. */
@Path("/probe/pagination")
@PermitAll
@Transactional
class PaginationProbe {
    private final ProbeItems items;

    PaginationProbe(ProbeItems items) {
        this.items = items;
    }

    @GET
    public Page<UUID> list(@BeanParam PageRequest request) {
        return items.page(request).map(item -> item.id);
    }

    @POST
    public UUID add() {
        var item = new ProbeItem();
        items.persist(item);
        return item.id;
    }
}
