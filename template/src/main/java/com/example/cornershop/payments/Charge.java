package com.example.cornershop.payments;

import jakarta.validation.constraints.NotNull;

/** What the provider says of a charge. A status that we don't know is no answer. */
record Charge(@NotNull Status status) {
    enum Status {
        CHARGED,
        DECLINED
    }

    PaymentStatus outcome() {
        return switch (status) {
            case CHARGED -> PaymentStatus.CHARGED;
            case DECLINED -> PaymentStatus.DECLINED;
        };
    }
}
