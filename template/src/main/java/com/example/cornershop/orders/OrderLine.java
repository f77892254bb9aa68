package com.example.cornershop.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigInteger;
import java.util.UUID;

/** How many of one product, at the price of that moment, in minor units of the order's currency. */
@Embeddable
record OrderLine(
        @Column(name = "product_id") UUID productId,
        @Column(name = "quantity") int quantity,
        @Column(name = "unit_price_minor") long unitPriceMinor) {
    BigInteger totalMinor() {
        return BigInteger.valueOf(unitPriceMinor).multiply(BigInteger.valueOf(quantity));
    }
}
