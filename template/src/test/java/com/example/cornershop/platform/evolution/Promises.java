package com.example.cornershop.platform.evolution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What clients may take for granted and openapi-diff doesn't: that a member stays in answers, that a member stays
 * allowed in requests (others are refused), and null with it, that a route without a caller stays one.
 */
record Promises(JsonNode contract) {
    /** One line for each. */
    Set<String> all() {
        var promises = new TreeSet<String>();
        contract.path("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            String route = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
            JsonNode declared = operation.getValue();
            if (declared.path("security").isEmpty()) {
                promises.add(route + " needs no caller");
            }
            content(promises, route + " takes ", declared.path("requestBody"));
            declared.path("responses").properties().forEach(response ->
                    content(promises, route + " answers " + response.getKey() + " ", response.getValue()));
        }));
        return promises;
    }

    private void content(Set<String> promises, String place, JsonNode message) {
        resolved(message).path("content").forEach(media -> members(promises, place, media.path("schema"), new HashSet<>()));
    }

    private void members(Set<String> promises, String place, JsonNode reference, Set<JsonNode> above) {
        JsonNode schema = resolved(reference);
        if (!above.add(schema)) {
            return; // a tree
        }
        if (schema.path("nullable").asBoolean() && place.contains(" takes ")) {
            promises.add(place + " as null");
        }
        schema.path("allOf").forEach(part -> members(promises, place, part, above));
        if (schema.has("items")) {
            members(promises, place + "[]", schema.path("items"), above);
        }
        schema.path("properties").properties().forEach(property -> {
            String member = place + (place.endsWith(" ") ? "" : ".") + property.getKey();
            promises.add(member);
            members(promises, member, property.getValue(), above);
        });
        above.remove(schema);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(contract.at(node.path("$ref").asText().substring(1))) : node;
    }
}
