package com.example.cornershop.orders;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.stock.Shelf;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class CrossingOrdersTest {
    private static final int BUYERS = 16;
    private static final int ORDERS_OF_EACH = 8;

    @Test
    @Criterion("CC-13")
    void ordersOfTheSameProductsInOppositeOrdersNeverFail() throws Exception {
        int enough = BUYERS * ORDERS_OF_EACH;
        UUID tea = Shelf.product(enough);
        UUID cake = Shelf.product(enough);

        List<Integer> answers = Rush.of(BUYERS, buyer -> buyer % 2 == 0 ? buys(tea, cake) : buys(cake, tea)).stream()
                .flatMap(List::stream)
                .toList();

        // 503 is a machine that is too slow for the lock timeout, said so and with nothing done
        assertThat(answers).contains(201).isSubsetOf(201, 503);
        int sold = Collections.frequency(answers, 201);
        assertThat(Shelf.level(tea)).isEqualTo(enough - sold);
        assertThat(Shelf.level(cake)).isEqualTo(enough - sold);
    }

    private static List<Integer> buys(UUID... products) {
        Customer customer = Customer.stranger();
        return IntStream.range(0, ORDERS_OF_EACH)
                .mapToObj(i -> customer.orders(products).statusCode())
                .toList();
    }
}
