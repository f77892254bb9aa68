package com.example.cornershop.platform.authorization;

import com.example.cornershop.platform.authorization.Contract.Route;
import com.example.cornershop.platform.caller.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static io.restassured.RestAssured.given;

/** Calls routes with what the contract asks for: parameters, headers, bodies. Without a token it is nobody. */
record Client(Contract contract, List<Example> examples, String token) {
    /** Well-formed; whether it is the current one must be asked after whose the thing is. */
    private static final String SOME_TAG = "\"0\"";

    /** A caller whom nobody has met before. */
    static Client caller(Contract contract, List<Example> examples, Set<String> roles) {
        String token = Tokens.sign(Tokens.claims("caller-" + UUID.randomUUID()).groups(roles));
        return new Client(contract, examples, token);
    }

    Response call(Route route) {
        return call(route, Map.of());
    }

    /** @param known values of the path's parameters; the others are made from their schemas */
    Response call(Route route, Map<String, String> known) {
        RequestSpecification request = token == null ? given() : given().auth().oauth2(token);
        Map<String, String> path = new HashMap<>(known);
        for (JsonNode parameter : route.operation().path("parameters")) {
            String name = parameter.path("name").asText();
            String value = new Sample(contract).of(parameter.path("schema")).asText();
            switch (parameter.path("in").asText()) {
                case "path" -> path.putIfAbsent(name, value);
                case "header" -> request.header(name, name.equals("If-Match") ? SOME_TAG : value);
                default -> {
                    if (parameter.path("required").asBoolean()) {
                        request.queryParam(name, value);
                    }
                }
            }
        }
        if (route.operation().has("requestBody")) {
            request.contentType(ContentType.JSON).body(body(route));
        }
        return request.request(route.method(), route.at(path));
    }

    private Object body(Route route) {
        return examples.stream()
                .filter(example -> example.path().equals(route.path()) && route.method().equals("POST"))
                .findFirst()
                .map(Example::body)
                .orElseGet(() -> new Sample(contract)
                        .of(route.operation().at("/requestBody/content/application~1json/schema"))
                        .toString());
    }
}
