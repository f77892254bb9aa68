package org.acme.zebra.items;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.acme.zebra.platform.criteria.Criterion;
import org.junit.jupiter.api.Test;

import static org.acme.zebra.items.ItemCalls.PATH;
import static org.acme.zebra.items.ItemCalls.client;
import static org.acme.zebra.items.ItemCalls.item;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ItemKeysTest {
    @Test
    @Criterion("CC-04")
    void aRepeatedRequestGetsTheFirstAnswerAgain() {
        Map<String, Object> request = item();
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
        client().body(item()).post(PATH).then().statusCode(400);
    }

    private static Response post(UUID key, Map<String, Object> request) {
        return client().header("Idempotency-Key", key).body(request).post(PATH);
    }
}
