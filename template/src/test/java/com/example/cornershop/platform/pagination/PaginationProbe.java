package com.example.cornershop.platform.pagination;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

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
    public List<UUID> add(@RestQuery int rows) {
        List<ProbeItem> added = Stream.generate(ProbeItem::new).limit(rows).toList();
        items.persist(added);
        return added.stream().map(item -> item.id).toList();
    }
}
