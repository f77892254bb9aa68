package com.example.cornershop.orders;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.database.TestDatabase;
import com.example.cornershop.platform.schema.Statements;
import com.example.cornershop.stock.Shelf;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

@QuarkusTest
@Criterion("DB-01")
class OrderPagesTest {
    private static final String FIFTY_MORE =
            """
            WITH copies AS (
                INSERT INTO orders (id, owner_issuer, owner_subject, status, currency, total_minor, placed_at)
                SELECT gen_random_uuid(), owner_issuer, owner_subject, status, currency, total_minor, placed_at
                FROM orders, generate_series(1, 50) WHERE id = ?
                RETURNING id
            )
            INSERT INTO order_lines (order_id, product_id, quantity, unit_price_minor)
            SELECT copies.id, product_id, quantity, unit_price_minor FROM copies, order_lines WHERE order_id = ?
            """;

    private final Customer alice = Customer.stranger();

    @Test
    void comeNewestFirstAndLeadFromOneToTheNext() {
        UUID tea = Shelf.product(3);
        String first = alice.ordered(tea);
        String second = alice.ordered(tea);
        String third = alice.ordered(tea);

        String next = alice.request().queryParam("limit", 2).get("/v1/orders")
                .then().statusCode(200).body("items.id", contains(third, second))
                .extract().path("next");

        alice.request().queryParam("cursor", next).get("/v1/orders")
                .then().statusCode(200).body("items.id", contains(first));
    }

    @Test
    @Criterion("DB-02")
    void takeAsManyStatementsForFiftyOrdersAsForOne() throws SQLException {
        String order = alice.ordered(Shelf.product(1), Shelf.product(1));
        alice.waitsUntil(order, "PAID");
        copyFiftyTimes(order);
        await().until(OrderPagesTest::nothingIsBeingSettled);

        for (String table : List.of("orders", "order_lines")) {
            assertThat(Statements.on(table, () -> readsAPageOf(1))).as(table).isEqualTo(1);
            assertThat(Statements.on(table, () -> readsAPageOf(50))).as(table).isEqualTo(1);
        }
    }

    private void readsAPageOf(int size) {
        alice.request().queryParam("limit", size).get("/v1/orders")
                .then().statusCode(200).body("items.size()", is(size)).body("items[0].lines.size()", is(2));
    }

    /** Settlements of other tests' orders run in the background, and read these tables too. */
    private static boolean nothingIsBeingSettled() throws SQLException {
        try (var connection = TestDatabase.asOwner();
                var rows = connection.createStatement()
                        .executeQuery("SELECT FROM work WHERE task_name = 'settle-payment'")) {
            return !rows.next();
        }
    }

    private static void copyFiftyTimes(String order) throws SQLException {
        try (var connection = TestDatabase.asOwner();
                var statement = connection.prepareStatement(FIFTY_MORE)) {
            statement.setObject(1, UUID.fromString(order));
            statement.setObject(2, UUID.fromString(order));
            statement.executeUpdate();
        }
    }
}
