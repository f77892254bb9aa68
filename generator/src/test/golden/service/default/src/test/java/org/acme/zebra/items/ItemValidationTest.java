package org.acme.zebra.items;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Stream;
import org.acme.zebra.platform.criteria.Criterion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.acme.zebra.items.ItemCalls.client;
import static org.acme.zebra.items.ItemCalls.create;
import static org.acme.zebra.items.ItemCalls.itemWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@QuarkusTest
class ItemValidationTest {
    static Stream<Arguments> acceptsAndKeeps() {
        return Stream.of(
                arguments("name", "é".repeat(80)));
    }

    @ParameterizedTest
    @MethodSource
    void acceptsAndKeeps(String field, Object value) {
        Response answer = create(itemWith(field, value));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(client().get(answer.header("Location")).asString()).isEqualTo(answer.asString());
    }

    static Stream<Arguments> refuses() {
        return Stream.of(
                arguments("name", "x".repeat(81)),
                arguments("name", "a\0b"),
                arguments("name", " "),
                arguments("name", null));
    }

    @ParameterizedTest
    @MethodSource
    @Criterion("SC-08")
    void refuses(String field, Object value) {
        create(itemWith(field, value)).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "version", "createdAt", "updatedAt", "owner", "unheardOf"})
    @Criterion("SC-09")
    void refusesFieldsThatAreNotTheClientsToSet(String field) {
        create(itemWith(field, "x")).then().statusCode(400).contentType("application/problem+json");
    }
}
