package com.example.cornershop.orders;

import java.util.UUID;

/** An order was cancelled; who observes it is a part of the transaction, and can refuse it. */
public record OrderCancelled(UUID orderId) {}
