package com.example.cornershop.orders;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.database.PatientDatabase;
import com.example.cornershop.stock.Shelf;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class CrossingOrdersTest {
    private static final int BUYERS = 16;
    private static final int ORDERS_OF_EACH = 8;

    @Inject
    AgroalDataSource pool;

    @Test
    @Criterion("CC-13")
    void ordersOfTheSameProductsInOppositeOrdersNeverFail() throws Exception {
        int enough = BUYERS * ORDERS_OF_EACH;
        UUID tea = Shelf.product(enough);
        UUID cake = Shelf.product(enough);

        try (var patient = new PatientDatabase(pool)) {
            List<Integer> answers = Rush.of(BUYERS, buyer -> buyer % 2 == 0 ? buys(tea, cake) : buys(cake, tea)).stream()
                    .flatMap(List::stream)
                    .toList();

            assertThat(answers).hasSize(enough).containsOnly(201);
        }
        assertThat(Shelf.level(tea)).isZero();
        assertThat(Shelf.level(cake)).isZero();
    }

    @Test
    @Criterion("CC-13")
    void anOrderIsTriedAgainWhereItsStockStaysLocked() throws Exception {
        UUID tea = Shelf.product(1);
        CompletableFuture<Integer> order;

        try (var held = HeldStock.of(tea)) {
            order = CompletableFuture.supplyAsync(() -> Customer.stranger().orders(tea).statusCode());
            await().until(held::isWaitedFor);
            await().until(() -> held.isWaitedForAgain() || order.isDone());
        }

        assertThat(order.join()).isEqualTo(201);
    }

    @Test
    @Criterion("CC-13")
    void anOrderThatWaitsForOneProductHoldsNoneThatComesAfterIt() throws Exception {
        List<UUID> products = Stream.of(Shelf.product(1), Shelf.product(1)).sorted().toList();
        CompletableFuture<Integer> order;

        try (var held = HeldStock.of(products.get(0))) {
            order = CompletableFuture.supplyAsync(
                    () -> Customer.stranger().orders(products.get(1), products.get(0)).statusCode());
            await().until(held::isWaitedFor);

            HeldStock.of(products.get(1)).close();
        }

        assertThat(order.join()).isEqualTo(201);
    }

    private static List<Integer> buys(UUID... products) {
        Customer customer = Customer.stranger();
        return IntStream.range(0, ORDERS_OF_EACH)
                .mapToObj(i -> customer.orders(products).statusCode())
                .toList();
    }
}
