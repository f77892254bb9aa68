package com.example.cornershop.payments;

import com.example.cornershop.orders.Checkout;
import com.example.cornershop.platform.database.RetryOnConflict;
import com.example.cornershop.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The two transactions of a settlement, before the provider is asked and after. */
@ApplicationScoped
@RetryOnConflict
@Transactional
class PaymentRecords {
    private final Payments payments;
    private final Checkout checkout;

    PaymentRecords(Payments payments, Checkout checkout) {
        this.payments = payments;
        this.checkout = checkout;
    }

    /** One attempt to charge; only the first can be sure that the provider has not heard of it. */
    record Attempt(UUID id, UUID orderId, String key, Money amount, boolean first) {}

    /** Nothing, if the outcome is known already. */
    Optional<Attempt> begin(UUID id) {
        boolean first = payments.move(id, PaymentStatus.PENDING, PaymentStatus.UNKNOWN);
        Payment payment = payments.of(id);
        return payment.status() == PaymentStatus.UNKNOWN
                ? Optional.of(new Attempt(id, payment.orderId(), payment.key(), payment.amount(), first))
                : Optional.empty();
    }

    /**
     * The payment and its order, both or neither; what another attempt has recorded stays. The payment is locked before
     * the order, the other way round than in {@link Checkout}. No step waits for it: the only one that changes payments,
     * cancelling, looks for {@code PENDING}, and PostgreSQL waits for no row that doesn't match.
     */
    void finish(Attempt attempt, PaymentStatus outcome) {
        if (!payments.move(attempt.id(), PaymentStatus.UNKNOWN, outcome)) {
            return;
        }
        if (outcome == PaymentStatus.CHARGED) {
            checkout.paid(attempt.orderId());
        } else {
            checkout.paymentFailed(attempt.orderId());
        }
    }
}
