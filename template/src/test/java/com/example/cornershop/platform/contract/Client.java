package com.example.cornershop.platform.contract;

import com.example.cornershop.platform.contract.Contract.Route;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static io.restassured.RestAssured.given;

/** Calls routes with what the contract asks for: parameters, headers, bodies. Without a token it is nobody. */
public record Client(Contract contract, List<Example> examples, String token) {
    /** Well-formed; whether it is the current one must be asked after whose the thing is. */
    private static final String SOME_TAG = "\"0\"";
    private static final ObjectMapper JSON = new ObjectMapper();

    public Response call(Route route) {
        return call(route, Map.of());
    }

    /** @param known values of the path's parameters; the others are made from their schemas */
    public Response call(Route route, Map<String, String> known) {
        return send(prepare(route, known));
    }

    /** What {@link #call} would send. */
    public Call prepare(Route route, Map<String, String> known) {
        var call = new Call(route, new HashMap<>(known), new HashMap<>(), new HashMap<>(), body(route));
        for (JsonNode parameter : route.operation().path("parameters")) {
            String name = parameter.path("name").asText();
            String value = new Sample(contract).of(parameter.path("schema")).asText();
            switch (parameter.path("in").asText()) {
                case "path" -> call.path().putIfAbsent(name, value);
                case "header" -> call.headers().put(name, name.equals("If-Match") ? SOME_TAG : value);
                default -> {
                    if (parameter.path("required").asBoolean()) {
                        call.query().put(name, value);
                    }
                }
            }
        }
        return call;
    }

    public Response send(Call call) {
        RequestSpecification request = token == null ? given() : given().auth().oauth2(token);
        request.pathParams(call.path()).queryParams(call.query()).headers(call.headers());
        if (!call.body().isMissingNode()) {
            request.contentType(ContentType.JSON).body(call.body().toString());
        }
        return request.request(call.route().method(), call.route().path());
    }

    private JsonNode body(Route route) {
        if (!route.operation().has("requestBody")) {
            return MissingNode.getInstance();
        }
        return examples.stream()
                .filter(example -> example.path().equals(route.path()) && example.method().equals(route.method()))
                .findFirst()
                .<JsonNode>map(example -> JSON.valueToTree(example.body()))
                .orElseGet(() -> new Sample(contract).of(route.operation().at("/requestBody/content/application~1json/schema")));
    }
}
