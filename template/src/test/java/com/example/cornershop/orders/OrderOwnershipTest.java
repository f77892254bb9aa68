package com.example.cornershop.orders;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.stock.Shelf;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

@QuarkusTest
@Criterion("SC-01")
class OrderOwnershipTest {
    private final Customer alice = Customer.stranger();
    private final Customer bob = Customer.stranger();

    @Test
    void anothersOrderIsAsAbsentAsOneThatNeverWas() {
        String order = alice.ordered(Shelf.product(1));

        Response anothers = bob.request().get("/v1/orders/{id}", order);
        Response nobodys = bob.request().get("/v1/orders/{id}", UUID.randomUUID());

        anothers.then().statusCode(404);
        nobodys.then().statusCode(404);
        assertThat(anothers.<String>path("code")).isEqualTo(nobodys.path("code"));
    }

    @Test
    void nobodyCancelsAnothersOrder() {
        UUID tea = Shelf.product(1);
        String order = alice.ordered(tea);

        bob.cancels(order).then().statusCode(404);

        assertThat(alice.statusOf(order)).isNotEqualTo("CANCELLED");
        assertThat(Shelf.level(tea)).isZero();
    }

    @Test
    void aListHoldsOnlyOnesOwn() {
        UUID tea = Shelf.product(2);
        String alices = alice.ordered(tea);
        String bobs = bob.ordered(tea);

        alice.request().get("/v1/orders").then().body("items.id", contains(alices));
        bob.request().get("/v1/orders").then().body("items.id", contains(bobs));
    }
}
