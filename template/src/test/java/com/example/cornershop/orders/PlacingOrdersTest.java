package com.example.cornershop.orders;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.stock.Shelf;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class PlacingOrdersTest {
    private final Customer alice = Customer.stranger();

    @Test
    void answersWithThePendingOrderAndItsPlace() {
        UUID tea = Shelf.product(3);

        Response answer = alice.orders(tea);

        answer.then().statusCode(201)
                .body("status", is("PAYMENT_PENDING"))
                .body("total.amountMinor", is(500))
                .body("total.currency", is("EUR"))
                .body("lines[0].productId", is(tea.toString()));
        alice.request().get(answer.header("Location")).then().statusCode(200).body("id", is(answer.<String>path("id")));
        assertThat(Shelf.level(tea)).isEqualTo(2);
    }

    @Test
    @Criterion("CC-04")
    void takesTheStockOnceHoweverOftenTheRequestIsRepeated() {
        UUID tea = Shelf.product(3);
        String key = UUID.randomUUID().toString();

        String first = alice.orders(key, tea).then().statusCode(201).extract().asString();
        String again = alice.orders(key, tea).then().statusCode(201).extract().asString();

        assertThat(again).isEqualTo(first);
        assertThat(Shelf.level(tea)).isEqualTo(2);
    }

    @Test
    void takesNothingWhereOneProductIsSoldOut() {
        UUID tea = Shelf.product(3);
        UUID cake = Shelf.product(0);

        alice.orders(tea, cake).then().statusCode(409).body("code", is("sold-out"));

        assertThat(Shelf.level(tea)).isEqualTo(3);
        alice.request().get("/v1/orders").then().body("items.size()", is(0));
    }

    @Test
    void staysRefusedForTheSameKey() {
        UUID cake = Shelf.product(0);
        String key = UUID.randomUUID().toString();
        alice.orders(key, cake).then().statusCode(409);
        Shelf.count(cake, 5);

        alice.orders(key, cake).then().statusCode(409).body("code", is("sold-out"));
    }

    @Test
    void countsTheLinesOfOneProductTogether() {
        UUID tea = Shelf.product(3);

        alice.orders(tea, tea).then().statusCode(201).body("lines[0].quantity", is(2)).body("lines.size()", is(1));

        assertThat(Shelf.level(tea)).isEqualTo(1);
    }

    @Test
    void refusesAProductThatIsNotInTheCatalog() {
        alice.orders(UUID.randomUUID()).then().statusCode(422).body("code", is("unknown-product"));
    }

    @Test
    void refusesTwoCurrenciesInOneOrder() {
        alice.orders(Shelf.product(1, 500, "EUR"), Shelf.product(1, 500, "USD"))
                .then().statusCode(422).body("code", is("mixed-currencies"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{}",
        "{\"lines\": []}",
        "{\"lines\": [null]}",
        "{\"lines\": [{\"quantity\": 1}]}",
        "{\"lines\": [{\"productId\": \"018f0000-0000-7000-8000-000000000000\", \"quantity\": 0}]}",
        "{\"lines\": [{\"productId\": \"018f0000-0000-7000-8000-000000000000\", \"quantity\": 1001}]}"
    })
    void refusesWhatIsNoOrder(String body) {
        alice.request()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/v1/orders")
                .then().statusCode(400);
    }

    @Test
    void needsACallerAndAKey() {
        var lines = List.of(Map.of("productId", Shelf.product(1), "quantity", 1));
        var order = Map.of("lines", lines);

        given().contentType("application/json").body(order).post("/v1/orders").then().statusCode(401);
        alice.request().body(order).post("/v1/orders").then().statusCode(400).body("code", is("idempotency-key-missing"));
    }
}
