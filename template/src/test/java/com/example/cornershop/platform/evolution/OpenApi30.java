package com.example.cornershop.platform.evolution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * A contract of OpenAPI 3.1 in the words of 3.0. openapi-diff 2.1.7 reads 3.1 and sees no change of a type in it, since a
 * type may be a list there; it sees all in 3.0.
 */
final class OpenApi30 {
    private OpenApi30() {}

    static JsonNode of(JsonNode contract) {
        ObjectNode copy = contract.deepCopy();
        copy.put("openapi", "3.0.3");
        if (!copy.has("paths")) {
            copy.putObject("paths");
        }
        rewrite(copy);
        return copy;
    }

    private static void rewrite(JsonNode node) {
        node.forEach(OpenApi30::rewrite);
        if (node instanceof ObjectNode schema) {
            if (schema.path("examples").isArray()) {
                schema.remove("examples");
            }
            types(schema);
            List.of("Minimum", "Maximum").forEach(bound -> exclusive(schema, bound));
        }
    }

    private static void types(ObjectNode schema) {
        if (schema.path("type").isArray()) {
            for (JsonNode type : schema.remove("type")) {
                if (type.asText().equals("null")) {
                    schema.put("nullable", true);
                } else {
                    schema.set("type", type);
                }
            }
        } else if (schema.at("/anyOf/1/type").asText().equals("null")) {
            schema.put("nullable", true).putArray("allOf").add(schema.remove("anyOf").get(0));
        }
    }

    private static void exclusive(ObjectNode schema, String bound) {
        if (schema.path("exclusive" + bound).isNumber()) {
            schema.set(bound.toLowerCase(Locale.ROOT), schema.get("exclusive" + bound));
            schema.put("exclusive" + bound, true);
        }
    }
}
