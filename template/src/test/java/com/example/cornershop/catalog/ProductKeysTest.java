package com.example.cornershop.catalog;

import com.example.cornershop.platform.criteria.Criterion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static com.example.cornershop.catalog.ProductCalls.PATH;
import static com.example.cornershop.catalog.ProductCalls.client;
import static com.example.cornershop.catalog.ProductCalls.product;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ProductKeysTest {
    @Test
    @Criterion("CC-04")
    void aRepeatedRequestGetsTheFirstAnswerAgain() {
        Map<String, Object> request = product();
        UUID key = UUID.randomUUID();

        Response first = post(key, request);
        Response second = post(key, request);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    @Criterion("CC-04")
    void refusesARequestWithoutAKey() {
        client().body(product()).post(PATH).then().statusCode(400);
    }

    private static Response post(UUID key, Map<String, Object> request) {
        return client().header("Idempotency-Key", key).body(request).post(PATH);
    }
}
