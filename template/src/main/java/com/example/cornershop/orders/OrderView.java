package com.example.cornershop.orders;

import com.example.cornershop.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An order, as its owner sees it. */
public record OrderView(UUID id, OrderStatus status, Money total, Instant placedAt, List<LineView> lines) {
    /** So many of one product, each at this price. */
    public record LineView(UUID productId, int quantity, Money unitPrice) {}

    static OrderView of(Order order) {
        return new OrderView(
                order.id(),
                order.status(),
                order.total(),
                order.placedAt(),
                order.lines().stream()
                        .map(line -> new LineView(line.productId(), line.quantity(), order.unitPrice(line)))
                        .toList());
    }
}
