package com.example.cornershop.catalog;

import com.example.cornershop.platform.criteria.Criterion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.example.cornershop.catalog.ProductCalls.PATH;
import static com.example.cornershop.catalog.ProductCalls.changing;
import static com.example.cornershop.catalog.ProductCalls.client;
import static com.example.cornershop.catalog.ProductCalls.create;
import static com.example.cornershop.catalog.ProductCalls.created;
import static com.example.cornershop.catalog.ProductCalls.product;
import static com.example.cornershop.catalog.ProductCalls.productWith;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class ProductLifeCycleTest {
    @Test
    void keepsWhatItWasGiven() {
        Map<String, Object> sent = product();

        Response answer = create(sent);

        Response kept = client().get(answer.header("Location"));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith(PATH + "/" + answer.path("id"));
        assertThat(kept.asString()).isEqualTo(answer.asString());
        assertThat(fields(kept)).containsAllEntriesOf(sent);
    }

    @Test
    void replacesEveryField() {
        String one = PATH + "/" + created();
        Map<String, Object> sent = product();

        Response answer = changing(one).body(sent).put(one);

        Response kept = client().get(one);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(kept.asString()).isEqualTo(answer.asString());
        assertThat(fields(kept)).containsAllEntriesOf(sent);
    }

    @Test
    void isGoneOnceDeleted() {
        String one = PATH + "/" + created();

        changing(one).delete(one).then().statusCode(204);

        client().get(one).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-7000-8000-000000000000", "no-id"})
    void answers404WhereThereIsNone(String id) {
        String none = PATH + "/" + id;

        client().get(none).then().statusCode(404).contentType("application/problem+json");
        client().body(product()).put(none).then().statusCode(404);
        client().delete(none).then().statusCode(404);
    }

    @Test
    void refusesASecondOneWithTheSameSku() {
        Map<String, Object> first = product();
        create(first).then().statusCode(201);
        Map<String, Object> second = productWith("sku", first.get("sku"));
        String one = PATH + "/" + created();

        create(second).then().statusCode(409).body("code", equalTo("already-exists"));
        changing(one).body(second).put(one).then().statusCode(409);
    }

    @Test
    @Criterion("SC-02")
    void answersNobodyWithoutAToken() {
        String one = PATH + "/" + UUID.randomUUID();

        given().get(PATH).then().statusCode(401);
        given().get(one).then().statusCode(401);
        given().delete(one).then().statusCode(401);
        given().contentType("application/json").body(product()).post(PATH).then().statusCode(401);
        given().contentType("application/json").body(product()).put(one).then().statusCode(401);
    }

    private static Map<String, Object> fields(Response answer) {
        return answer.jsonPath().getMap("");
    }
}
