package com.example.cornershop.orders;

import com.example.cornershop.stock.Shelf;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class CancellationTest {
    private final Customer alice = Customer.stranger();
    private UUID tea;

    @Inject
    WaitingOrders waiting;

    @BeforeEach
    void fiveAreInStock() {
        tea = Shelf.product(5);
    }

    @Test
    void givesTheStockBack() {
        String order = waiting.place(alice, tea);

        alice.cancels(order).then().statusCode(200).body("status", is("CANCELLED"));

        assertThat(Shelf.level(tea)).isEqualTo(5);
        assertThat(alice.statusOf(order)).isEqualTo("CANCELLED");
    }

    @Test
    void givesTheStockBackOnceHoweverManyAskForItAtOnce() throws Exception {
        String order = waiting.place(alice, tea);

        List<Integer> answers = Rush.of(8, i -> alice.cancels(order).statusCode());

        assertThat(answers).containsOnly(200);
        assertThat(Shelf.level(tea)).isEqualTo(5);
    }

    @Test
    void comesTooLateForAnOrderThatIsPaid() {
        String order = alice.ordered(tea);
        alice.waitsUntil(order, "PAID");

        alice.cancels(order).then().statusCode(409).body("code", is("order-not-pending"));

        assertThat(Shelf.level(tea)).isEqualTo(4);
    }
}
