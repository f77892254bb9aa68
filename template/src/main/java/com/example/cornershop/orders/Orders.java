package com.example.cornershop.orders;

import com.example.cornershop.platform.caller.Owner;
import com.example.cornershop.platform.pagination.Page;
import com.example.cornershop.platform.pagination.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The orders. Each query for a caller names the owner: another's order is as absent as one that never was. */
@ApplicationScoped
class Orders implements PanacheRepositoryBase<Order, UUID> {
    private static final String OWNED = "id = ?1 and owner = ?2";

    /** Newest first. */
    Page<Order> page(Owner owner, PageRequest request) {
        return request.of(find("owner = ?1 and id < ?2 order by id desc", owner, request.before()), Order::id);
    }

    Optional<Order> of(Owner owner, UUID id) {
        return find(OWNED, id, owner).firstResultOptional();
    }

    /** Locked, so that the steps of one order happen one after the other. */
    Optional<Order> ofLocked(Owner owner, UUID id) {
        return find(OWNED, id, owner).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Locked, for those who act for the shop and not for a caller. */
    Order locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
