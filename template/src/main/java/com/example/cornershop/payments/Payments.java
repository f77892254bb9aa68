package com.example.cornershop.payments;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The table of payments. */
@ApplicationScoped
class Payments implements PanacheRepositoryBase<Payment, UUID> {
    Payment of(UUID id) {
        return findById(id);
    }

    Payment ofOrder(UUID orderId) {
        return find("orderId", orderId).singleResult();
    }

    /** Whether the payment was in the one state and now is in the other: of several who try, one succeeds. */
    boolean move(UUID id, PaymentStatus from, PaymentStatus to) {
        return update("status = ?1 where id = ?2 and status = ?3", to, id, from) == 1;
    }
}
