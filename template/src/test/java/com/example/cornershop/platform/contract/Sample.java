package com.example.cornershop.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A value that a schema allows, made from nothing else; no two texts are alike. */
record Sample(Contract contract) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    JsonNode of(JsonNode reference) {
        JsonNode schema = contract.resolved(reference);
        if (schema.has("anyOf")) {
            return of(schema.at("/anyOf/0"));
        }
        if (schema.has("enum")) {
            return schema.at("/enum/0");
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> {
                var items = JSON.arrayNode();
                for (int i = 0; i < Math.max(1, schema.path("minItems").asInt()); i++) {
                    items.add(of(schema.path("items")));
                }
                yield items;
            }
            case "integer", "number" -> JSON.numberNode(number(schema));
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.textNode(text(schema));
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText();
    }

    private JsonNode object(JsonNode schema) {
        var object = JSON.objectNode();
        schema.path("properties").fields().forEachRemaining(each -> object.set(each.getKey(), of(each.getValue())));
        return object;
    }

    private static BigDecimal number(JsonNode schema) {
        BigDecimal number = BigDecimal.ONE;
        if (schema.has("minimum")) {
            number = number.max(schema.get("minimum").decimalValue());
        }
        return schema.has("maximum") ? number.min(schema.get("maximum").decimalValue()) : number;
    }

    private static String text(JsonNode schema) {
        String random = UUID.randomUUID().toString();
        return switch (schema.path("format").asText()) {
            case "uuid" -> random;
            case "date" -> "2022-03-10";
            case "date-time" -> "2022-03-10T16:15:50Z";
            default -> matching(schema, random);
        };
    }

    /** Of the schema's own examples the first that fits its pattern, unless a random text does. */
    private static String matching(JsonNode schema, String random) {
        String text = random.substring(0, Math.min(random.length(), schema.path("maxLength").asInt(random.length())));
        String pattern = schema.path("pattern").asText();
        var examples = StreamSupport.stream(schema.path("examples").spliterator(), false).map(JsonNode::asText);
        return Stream.concat(Stream.of(text), examples)
                .filter(each -> pattern.isEmpty() || Pattern.compile(pattern).matcher(each).find())
                .findFirst()
                .orElse(text);
    }
}
