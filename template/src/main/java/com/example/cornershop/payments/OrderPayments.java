package com.example.cornershop.payments;

import com.example.cornershop.orders.OrderCancelled;
import com.example.cornershop.orders.OrderPlaced;
import com.example.cornershop.platform.problem.Refusal;
import com.example.cornershop.platform.work.WorkQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What orders mean for payments, within the transaction of the order. */
@ApplicationScoped
class OrderPayments {
    private final Payments payments;
    private final WorkQueue queue;

    OrderPayments(Payments payments, WorkQueue queue) {
        this.payments = payments;
        this.queue = queue;
    }

    void begin(@Observes OrderPlaced placed) {
        var payment = new Payment(placed.orderId(), placed.total());
        payments.persist(payment);
        queue.add(PaymentSettlement.NAME, payment.id().toString());
    }

    /** Only while the provider was not asked: from then on money may have moved. */
    void cancel(@Observes OrderCancelled cancelled) {
        Payment payment = payments.ofOrder(cancelled.orderId());
        if (!payments.move(payment.id(), PaymentStatus.PENDING, PaymentStatus.CANCELLED)) {
            throw new Refusal(409, "payment-in-progress", "The order is being paid and can't be cancelled any more.");
        }
    }
}
