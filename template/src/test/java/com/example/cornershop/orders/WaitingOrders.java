package com.example.cornershop.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Orders that nobody settles, for tests: the work is taken away in the transaction that adds it. */
@ApplicationScoped
public class WaitingOrders {
    @Inject
    Checkout checkout;

    @Inject
    EntityManager database;

    /** One of the product; the order's id. */
    @Transactional
    public String place(Customer customer, UUID product) {
        // no request comes from the customer, so that the database, where it asks, has to be told
        database.createNativeQuery(
                        """
                        SELECT set_config('caller.issuer', :issuer, true), set_config('caller.subject', :subject, true)
                        """)
                .setParameter("issuer", customer.owner().issuer())
                .setParameter("subject", customer.owner().subject())
                .getSingleResult();
        UUID order = checkout.place(customer.owner(), new TreeMap<>(Map.of(product, 1))).id();
        database.createNativeQuery(
                        """
                        DELETE FROM work WHERE task_name = 'settle-payment'
                        AND task_instance = (SELECT id::text FROM payments WHERE order_id = :order)
                        """)
                .setParameter("order", order)
                .executeUpdate();
        return order.toString();
    }
}
