package com.example.cornershop.orders;

import com.example.cornershop.platform.caller.Owner;
import com.example.cornershop.platform.caller.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

import static io.restassured.RestAssured.given;

/** Somebody who buys in the shop over HTTP, for tests. */
public record Customer(String name) {
    /** Somebody who was never here before. */
    public static Customer stranger() {
        return new Customer("customer-" + UUID.randomUUID());
    }

    public Owner owner() {
        return new Owner(ConfigProvider.getConfig().getValue("corner-shop.caller.issuer", String.class), name);
    }

    public RequestSpecification request() {
        return given().auth().oauth2(Tokens.of(name)).contentType(ContentType.JSON);
    }

    /** One of each product. */
    public Response orders(UUID... products) {
        return orders(UUID.randomUUID().toString(), products);
    }

    public Response orders(String key, UUID... products) {
        var lines = List.of(products).stream().map(id -> Map.of("productId", id, "quantity", 1)).toList();
        return request().header("Idempotency-Key", key).body(Map.of("lines", lines)).post("/v1/orders");
    }

    /** One of each product; the order's id. */
    public String ordered(UUID... products) {
        return orders(products).then().statusCode(201).extract().path("id");
    }

    public String statusOf(String order) {
        return request().get("/v1/orders/{id}", order).then().statusCode(200).extract().path("status");
    }

    public void waitsUntil(String order, String status) {
        Awaitility.await().until(() -> statusOf(order), status::equals);
    }

    public Response cancels(String order) {
        return request().put("/v1/orders/{id}/cancellation", order);
    }
}
