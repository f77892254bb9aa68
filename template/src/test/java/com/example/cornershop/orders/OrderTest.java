package com.example.cornershop.orders;

import com.example.cornershop.platform.caller.Owner;
import com.example.cornershop.platform.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static com.example.cornershop.orders.OrderStatus.PAYMENT_PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OrderTest {
    @Test
    void beginsAsPending() {
        assertThat(order(line(1, 500)).status()).isEqualTo(PAYMENT_PENDING);
    }

    @ParameterizedTest
    @EnumSource(names = {"PAID", "PAYMENT_FAILED", "CANCELLED"})
    void endsInEachStateThatFollows(OrderStatus end) {
        Order order = order(line(1, 500));

        order.become(end);

        assertThat(order.status()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"PAID, CANCELLED", "PAID, PAYMENT_FAILED", "PAYMENT_FAILED, PAID", "CANCELLED, PAID", "PAID, PAID"})
    void staysWhereItEnded(OrderStatus end, OrderStatus next) {
        Order order = order(line(1, 500));
        order.become(end);

        assertThatThrownBy(() -> order.become(next))
                .isInstanceOf(Refusal.class)
                .hasFieldOrPropertyWithValue("code", "order-not-pending")
                .hasMessage("The order is %s and can't become %s.", end, next);

        assertThat(order.status()).isEqualTo(end);
    }

    @Test
    void isWorthTheSumOfItsLines() {
        assertThat(order(line(2, 500), line(3, 199)).total().amountMinor()).isEqualTo(1597);
    }

    @Test
    void isNeverWorthMoreThanMoneyCanHold() {
        assertThatThrownBy(() -> order(line(1_000, 999_999_999_999_999L)))
                .isInstanceOf(Refusal.class)
                .hasFieldOrPropertyWithValue("code", "total-too-large");
    }

    private static OrderLine line(int quantity, long unitPriceMinor) {
        return new OrderLine(UUID.randomUUID(), quantity, unitPriceMinor);
    }

    private static Order order(OrderLine... lines) {
        return new Order(new Owner("issuer", "alice"), "EUR", List.of(lines), Instant.now());
    }
}
