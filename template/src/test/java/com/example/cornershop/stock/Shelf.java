package com.example.cornershop.stock;

import com.example.cornershop.platform.caller.Tokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static io.restassured.RestAssured.given;

/** Products with something in stock, made over HTTP as the shop's clerk does. */
public final class Shelf {
    private Shelf() {}

    /** A product at 5.00 EUR. */
    public static UUID product(int quantity) {
        return product(quantity, 500, "EUR");
    }

    public static UUID product(int quantity, long priceMinor, String currency) {
        UUID id = unstockedProduct(priceMinor, currency);
        count(id, quantity);
        return id;
    }

    public static UUID unstockedProduct(long priceMinor, String currency) {
        var price = Map.of("amountMinor", priceMinor, "currency", currency);
        String location = clerk()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("sku", UUID.randomUUID().toString(), "name", "Tea", "price", price))
                .post("/v1/products")
                .then().statusCode(201)
                .extract().header("Location");
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    public static void count(UUID productId, int quantity) {
        clerk().header("If-Match", tag(productId))
                .body(Map.of("quantity", quantity))
                .put("/v1/stock/{id}", productId)
                .then().statusCode(200);
    }

    public static int level(UUID productId) {
        return clerk().get("/v1/stock/{id}", productId).then().statusCode(200).extract().path("quantity");
    }

    static String tag(UUID productId) {
        return clerk().get("/v1/stock/{id}", productId).then().statusCode(200).extract().header("ETag");
    }

    static RequestSpecification clerk() {
        return given().auth().oauth2(Tokens.withRoles(Set.of("clerk"))).contentType(ContentType.JSON);
    }
}
