package com.example.cornershop.platform.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Whether an exchange is one that a contract describes: route, status, content type, and both bodies. */
final class Conformance {
    /** A message's content type, without parameters, and its body; both are empty where there is none. */
    record Message(String type, String body) {}

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonMetaSchema DIALECT = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
            .keyword(new NonValidationKeyword("components")) // whom the schemas refer to
            .build();
    private static final JsonSchemaFactory SCHEMAS =
            JsonSchemaFactory.builder(JsonSchemaFactory.getInstance(VersionFlag.V202012))
                    .metaSchema(DIALECT)
                    .defaultMetaSchemaIri(DIALECT.getIri())
                    .build();
    private static final SchemaValidatorsConfig FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode contract;
    private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();

    Conformance(String yaml) {
        try {
            contract = YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
        // A contract may leave room for members to come; what we send today is all named.
        contract.at("/components/schemas").forEach(schema -> {
            if (schema.has("properties") && !schema.has("additionalProperties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        });
    }

    /** What of the exchange the contract doesn't describe; nothing, where the path is none of its routes. */
    List<String> breaches(String method, String path, Message request, int status, Message response) {
        JsonNode operation = route(path).path(method.toLowerCase(Locale.ROOT));
        if (operation.isMissingNode()) {
            return List.of();
        }
        JsonNode answer = resolved(operation.at("/responses/" + status));
        if (answer.isMissingNode()) {
            return List.of("status " + status + " is not declared");
        }
        Stream<String> breaches = breaches("response", answer, response);
        if (status < 300) {
            breaches = Stream.concat(breaches("request", resolved(operation.path("requestBody")), request), breaches);
        }
        return breaches.toList();
    }

    /** The one with the fewest variables is meant. */
    private JsonNode route(String path) {
        return contract.path("paths").properties().stream()
                .filter(route -> path.matches(route.getKey().replaceAll("\\{[^}]*}", "[^/]+")))
                .min(Comparator.comparing(route -> route.getKey().split("\\{").length))
                .map(Map.Entry::getValue)
                .orElseGet(MissingNode::getInstance);
    }

    private Stream<String> breaches(String which, JsonNode declared, Message message) {
        JsonNode content = declared.path("content");
        if (content.isEmpty() || message.body().isEmpty()) {
            boolean same = content.isEmpty() == message.body().isEmpty();
            return same ? Stream.of() : Stream.of(which + ": a body that is " + (content.isEmpty() ? "not declared" : "missing"));
        }
        if (!content.has(message.type())) {
            return Stream.of(which + ": content type " + message.type() + " is not declared");
        }
        JsonSchema schema = compiled.computeIfAbsent(content.path(message.type()).path("schema"), this::compile);
        try {
            return schema.validate(YAML.readTree(message.body())).stream().map(breach -> which + ": " + breach.getMessage());
        } catch (JsonProcessingException e) {
            return Stream.of(which + ": no JSON");
        }
    }

    private JsonSchema compile(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", contract.path("components"));
        return SCHEMAS.getSchema(whole, FORMATS);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
    }
}
