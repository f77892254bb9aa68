package com.example.cornershop.stock;

import com.example.cornershop.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.SortedMap;
import java.util.UUID;

/**
 * Takes products from stock and gives them back, as a part of the caller's transaction.
 *
 * <p>Quantities by product are sorted, because two who lock the same products in different orders wait for each other.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Stock {
    private final StockLevels levels;

    Stock(StockLevels levels) {
        this.levels = levels;
    }

    /** Takes all of it. A product that is short is refused (409, {@code sold-out}), and nothing is taken. */
    public void take(SortedMap<UUID, Integer> quantities) {
        quantities.forEach((productId, quantity) -> {
            if (!levels.take(productId, quantity)) {
                throw new Refusal(409, "sold-out", "Fewer than %d are left of %s.".formatted(quantity, productId));
            }
        });
    }

    public void giveBack(SortedMap<UUID, Integer> quantities) {
        quantities.forEach(levels::giveBack);
    }
}
