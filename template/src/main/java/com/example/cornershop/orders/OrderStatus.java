package com.example.cornershop.orders;

import java.util.EnumSet;
import java.util.Set;

/** Where an order is, and where it can go from there. */
public enum OrderStatus {
    PAYMENT_PENDING,
    PAID,
    PAYMENT_FAILED,
    CANCELLED;

    boolean canBecome(OrderStatus next) {
        return successors().contains(next);
    }

    private Set<OrderStatus> successors() {
        return switch (this) {
            case PAYMENT_PENDING -> EnumSet.of(PAID, PAYMENT_FAILED, CANCELLED);
            case PAID, PAYMENT_FAILED, CANCELLED -> EnumSet.noneOf(OrderStatus.class);
        };
    }
}
