package com.example.cornershop.orders;

import com.example.cornershop.platform.caller.Owner;
import com.example.cornershop.platform.money.Money;
import com.example.cornershop.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

/** The catalog's prices of this moment, which an order keeps. */
@ApplicationScoped
class PriceList {
    private final Prices prices;

    PriceList(Prices prices) {
        this.prices = prices;
    }

    /** An order at today's prices; 422 {@code unknown-product} or {@code mixed-currencies} where there can't be one. */
    Order order(Owner owner, SortedMap<UUID, Integer> quantities) {
        Map<UUID, Money> today = today(quantities.keySet());
        List<OrderLine> lines = quantities.entrySet().stream()
                .map(line -> {
                    Money price = Objects.requireNonNull(today.get(line.getKey()));
                    return new OrderLine(line.getKey(), line.getValue(), price.amountMinor());
                })
                .toList();
        return new Order(owner, currency(today), lines, Instant.now());
    }

    private Map<UUID, Money> today(Set<UUID> productIds) {
        Map<UUID, Money> found = prices.of(productIds);
        productIds.stream().filter(id -> !found.containsKey(id)).findFirst().ifPresent(id -> {
            throw new Refusal(422, "unknown-product", "There is no product %s.".formatted(id));
        });
        return found;
    }

    private static String currency(Map<UUID, Money> prices) {
        List<String> currencies = prices.values().stream().map(Money::currency).distinct().sorted().toList();
        if (currencies.size() > 1) {
            throw new Refusal(422, "mixed-currencies", "One order, one currency; here are %s.".formatted(currencies));
        }
        return currencies.get(0);
    }
}
