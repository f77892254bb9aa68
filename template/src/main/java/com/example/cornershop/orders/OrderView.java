package com.example.cornershop.orders;

import com.example.cornershop.platform.money.Money;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An order, as its owner sees it. */
public record OrderView(
        @NotNull UUID id,
        @NotNull OrderStatus status,
        @NotNull Money total,
        @NotNull Instant placedAt,
        @NotNull List<LineView> lines) {
    /** So many of one product, each at this price. */
    public record LineView(@NotNull UUID productId, @NotNull Integer quantity, @NotNull Money unitPrice) {}

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
