package com.example.cornershop.payments;

import com.example.cornershop.platform.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Finds out what becomes of a payment: a transaction that says the provider is being asked, the call, and a transaction
 * that records the outcome. A crash anywhere in between leaves the payment unknown, and the next attempt asks first.
 */
@ApplicationScoped
class PaymentSettlement implements Work {
    static final String NAME = "settle-payment";

    private final PaymentRecords records;
    private final PaymentProvider provider;

    PaymentSettlement(PaymentRecords records, PaymentProvider provider) {
        this.records = records;
        this.provider = provider;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void perform(String id) {
        records.begin(UUID.fromString(id)).ifPresent(attempt -> records.finish(attempt, outcome(attempt)));
    }

    private PaymentStatus outcome(PaymentRecords.Attempt attempt) {
        if (attempt.first()) {
            return provider.charge(attempt.key(), attempt.amount());
        }
        return provider.find(attempt.key()).orElseGet(() -> provider.charge(attempt.key(), attempt.amount()));
    }
}
