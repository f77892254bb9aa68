package com.example.cornershop.catalog;

import com.example.cornershop.platform.criteria.Criterion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.example.cornershop.catalog.ProductCalls.client;
import static com.example.cornershop.catalog.ProductCalls.create;
import static com.example.cornershop.catalog.ProductCalls.productWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@QuarkusTest
class ProductValidationTest {
    static Stream<Arguments> acceptsAndKeeps() {
        return Stream.of(
                arguments("sku", "é".repeat(40)),
                arguments("name", "é".repeat(200)),
                arguments("description", "é".repeat(10_000)),
                arguments("description", null),
                arguments("price", Map.of("amountMinor", 0, "currency", "EUR")),
                arguments("price", Map.of("amountMinor", 999_999_999_999_999L, "currency", "JPY")));
    }

    @ParameterizedTest
    @MethodSource
    void acceptsAndKeeps(String field, Object value) {
        Response answer = create(productWith(field, value));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(client().get(answer.header("Location")).asString()).isEqualTo(answer.asString());
    }

    static Stream<Arguments> refuses() {
        return Stream.of(
                arguments("sku", "x".repeat(41)),
                arguments("sku", "a\0b"),
                arguments("sku", " "),
                arguments("sku", null),
                arguments("name", "x".repeat(201)),
                arguments("name", "a\0b"),
                arguments("name", " "),
                arguments("name", null),
                arguments("description", "x".repeat(10_001)),
                arguments("description", "a\0b"),
                arguments("price", Map.of("amountMinor", -1, "currency", "EUR")),
                arguments("price", Map.of("amountMinor", 1, "currency", "XYZ")),
                arguments("price", Map.of("amountMinor", 1.5, "currency", "EUR")),
                arguments("price", Map.of("currency", "EUR")),
                arguments("price", null));
    }

    @ParameterizedTest
    @MethodSource
    @Criterion("SC-08")
    void refuses(String field, Object value) {
        create(productWith(field, value)).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "version", "createdAt", "updatedAt", "owner", "unheardOf"})
    @Criterion("SC-09")
    void refusesFieldsThatAreNotTheClientsToSet(String field) {
        create(productWith(field, "x")).then().statusCode(400).contentType("application/problem+json");
    }
}
