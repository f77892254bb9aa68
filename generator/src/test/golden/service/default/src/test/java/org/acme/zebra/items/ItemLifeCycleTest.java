package org.acme.zebra.items;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.acme.zebra.platform.criteria.Criterion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.acme.zebra.items.ItemCalls.PATH;
import static org.acme.zebra.items.ItemCalls.changing;
import static org.acme.zebra.items.ItemCalls.client;
import static org.acme.zebra.items.ItemCalls.create;
import static org.acme.zebra.items.ItemCalls.created;
import static org.acme.zebra.items.ItemCalls.item;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ItemLifeCycleTest {
    @Test
    void keepsWhatItWasGiven() {
        Map<String, Object> sent = item();

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
        Map<String, Object> sent = item();

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
        client().body(item()).put(none).then().statusCode(404);
        client().delete(none).then().statusCode(404);
    }

    @Test
    @Criterion("SC-02")
    void answersNobodyWithoutAToken() {
        String one = PATH + "/" + UUID.randomUUID();

        given().get(PATH).then().statusCode(401);
        given().get(one).then().statusCode(401);
        given().delete(one).then().statusCode(401);
        given().contentType("application/json").body(item()).post(PATH).then().statusCode(401);
        given().contentType("application/json").body(item()).put(one).then().statusCode(401);
    }

    private static Map<String, Object> fields(Response answer) {
        return answer.jsonPath().getMap("");
    }
}
