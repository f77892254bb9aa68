package com.example.cornershop.catalog;

import com.example.cornershop.platform.caller.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import static io.restassured.RestAssured.given;

/** What the tests of products send. */
final class ProductCalls {
    static final String PATH = "/v1/products";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private ProductCalls() {}

    /** A request that is right, with every field; no two are alike. */
    static Map<String, Object> product() {
        int next = NEXT.incrementAndGet();
        var product = new HashMap<String, Object>();
        product.put("sku", Integer.toString(next, 36));
        product.put("name", Integer.toString(next, 36));
        product.put("description", Integer.toString(next, 36));
        product.put("price", Map.of("amountMinor", next, "currency", "EUR"));
        return product;
    }

    static Map<String, Object> productWith(String field, Object value) {
        Map<String, Object> product = product();
        product.put(field, value);
        return product;
    }

    static RequestSpecification client() {
        return given().auth().oauth2(Tokens.of("alice")).contentType(ContentType.JSON);
    }

    static Response create(Map<String, Object> product) {
        return client().header("Idempotency-Key", UUID.randomUUID()).body(product).post(PATH);
    }

    /** For a change of what has been read now. */
    static RequestSpecification changing(String path) {
        return client().header("If-Match", client().get(path).header("ETag"));
    }

    /** The id of a new one. */
    static String created() {
        return create(product()).then().statusCode(201).extract().path("id");
    }
}
