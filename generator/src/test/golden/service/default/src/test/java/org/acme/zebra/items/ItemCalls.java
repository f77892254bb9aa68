package org.acme.zebra.items;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.acme.zebra.platform.caller.Tokens;

import static io.restassured.RestAssured.given;

/** What the tests of items send. */
final class ItemCalls {
    static final String PATH = "/v1/items";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private ItemCalls() {}

    /** A request that is right, with every field; no two are alike. */
    static Map<String, Object> item() {
        int next = NEXT.incrementAndGet();
        var item = new HashMap<String, Object>();
        item.put("name", Integer.toString(next, 36));
        return item;
    }

    static Map<String, Object> itemWith(String field, Object value) {
        Map<String, Object> item = item();
        item.put(field, value);
        return item;
    }

    static RequestSpecification as(String caller) {
        return given().auth().oauth2(Tokens.of(caller)).contentType(ContentType.JSON);
    }

    static RequestSpecification client() {
        return as("alice");
    }

    static Response createAs(String caller, Map<String, Object> item) {
        return as(caller).header("Idempotency-Key", UUID.randomUUID()).body(item).post(PATH);
    }

    static Response create(Map<String, Object> item) {
        return createAs("alice", item);
    }

    /** For a change of what has been read now. */
    static RequestSpecification changing(String path) {
        return client().header("If-Match", client().get(path).header("ETag"));
    }

    /** The id of a new one. */
    static String created() {
        return create(item()).then().statusCode(201).extract().path("id");
    }
}
