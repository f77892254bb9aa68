package org.acme.zebra.items;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.acme.zebra.platform.caller.Owner;
import org.acme.zebra.platform.pagination.Page;
import org.acme.zebra.platform.pagination.PageRequest;

/** All items. */
@ApplicationScoped
public class Items implements PanacheRepositoryBase<Item, UUID> {
    /** Newest first. */
    Page<Item> page(Owner owner, PageRequest request) {
        return request.of(find("owner = ?1 and id < ?2 order by id desc", owner, request.before()), one -> one.id);
    }

    /** Nothing, too, where it is someone else's. */
    Optional<Item> find(Owner owner, UUID id) {
        return find("owner = ?1 and id = ?2", owner, id).singleResultOptional();
    }
}
