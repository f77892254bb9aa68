package com.example.cornershop.stock;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.database.TestDatabase;
import com.example.cornershop.platform.problem.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class StockTest {
    @Inject
    Stock stock;

    @Test
    void takesAllProductsOrNone() {
        UUID plenty = Shelf.product(5);
        UUID scarce = Shelf.product(1);

        assertThatThrownBy(() -> take(Map.of(plenty, 2, scarce, 2)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(scarce.toString());

        assertThat(Shelf.level(plenty)).isEqualTo(5);
        assertThat(Shelf.level(scarce)).isEqualTo(1);
    }

    @Test
    void takesTheLastOne() {
        UUID product = Shelf.product(2);

        take(Map.of(product, 2));

        assertThat(Shelf.level(product)).isZero();
    }

    @Test
    void givesBackWhatWasTaken() {
        UUID product = Shelf.product(2);
        take(Map.of(product, 2));

        QuarkusTransaction.requiringNew().run(() -> stock.giveBack(new TreeMap<>(Map.of(product, 2))));

        assertThat(Shelf.level(product)).isEqualTo(2);
    }

    @Test
    void refusesToBeTakenOutsideATransaction() {
        assertThatThrownBy(() -> stock.take(new TreeMap<>())).isInstanceOf(TransactionalException.class);
    }

    @Test
    @Criterion("DB-07")
    void isNeverBelowZeroForWhoeverWritesTheTable() throws SQLException {
        UUID product = Shelf.product(1);

        try (var connection = TestDatabase.asApp();
                var statement = connection.prepareStatement("UPDATE stock SET quantity = -1 WHERE product_id = ?")) {
            statement.setObject(1, product);
            assertThatThrownBy(statement::executeUpdate).hasMessageContaining("stock_never_below_zero");
        }
    }

    private void take(Map<UUID, Integer> quantities) {
        QuarkusTransaction.requiringNew().run(() -> stock.take(new TreeMap<>(quantities)));
    }
}
