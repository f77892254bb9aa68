package com.example.cornershop.platform.evolution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What clients may take for granted and openapi-diff doesn't: that a member stays in answers and is not null there, that a
 * member stays allowed in requests (others are refused), with each value that it could have, and that whoever could call
 * a route still can.
 */
final class Promises {
    private static final String TO_ANY_CALLER = " is open to any caller";

    private final JsonNode contract;
    private final Set<String> lines = new TreeSet<>();
    /** How far what a request may hold goes: the more, the better. */
    private final Map<String, Integer> reaches = new TreeMap<>();

    Promises(JsonNode contract) {
        this.contract = contract;
        contract.path("paths").properties().forEach(path -> path.getValue().properties().forEach(operation ->
                operation(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), operation.getValue())));
    }

    /** A line for each of these promises that the later ones don't keep. */
    Stream<String> brokenBy(Promises later) {
        return Stream.concat(
                lines.stream().filter(promise -> !later.keep(promise)),
                reaches.keySet().stream().filter(place -> later.reaches.getOrDefault(place, 0) < reaches.get(place)));
    }

    private boolean keep(String promise) {
        return lines.contains(promise) || lines.contains(promise.replaceFirst(" is open to role .*", TO_ANY_CALLER));
    }

    private void operation(String route, JsonNode declared) {
        JsonNode security = declared.path("security");
        if (security.isEmpty()) {
            lines.add(route + " needs no caller");
        }
        if (security.isEmpty() || security.at("/0").elements().next().isEmpty()) {
            lines.add(route + TO_ANY_CALLER);
        } else {
            security.at("/0").forEach(roles -> roles.forEach(role -> lines.add(route + " is open to role " + role.asText())));
        }
        declared.path("parameters").forEach(parameter -> members(
                route + " takes parameter " + resolved(parameter).path("name").asText(),
                resolved(parameter).path("schema"),
                new HashSet<>()));
        content(route + " takes ", declared.path("requestBody"));
        declared.path("responses").properties().forEach(response ->
                content(route + " answers " + response.getKey() + " ", response.getValue()));
    }

    private void content(String place, JsonNode message) {
        resolved(message).path("content").forEach(media -> members(place, media.path("schema"), new HashSet<>()));
    }

    private void members(String place, JsonNode reference, Set<JsonNode> above) {
        JsonNode schema = resolved(reference);
        if (!above.add(schema)) {
            return; // a tree
        }
        if (place.contains(" takes ")) {
            taken(place, schema);
        }
        schema.path("allOf").forEach(part -> members(place, part, above));
        if (schema.has("items")) {
            members(place + "[]", schema.path("items"), above);
        }
        schema.path("properties").properties().forEach(property -> {
            String member = place + (place.endsWith(" ") ? "" : ".") + property.getKey();
            lines.add(member);
            if (member.contains(" answers ") && !isNullable(resolved(property.getValue()))) {
                lines.add(member + " is not null");
            }
            members(member, property.getValue(), above);
        });
        above.remove(schema);
    }

    private void taken(String place, JsonNode schema) {
        if (isNullable(schema)) {
            lines.add(place + " as null");
        }
        if (!schema.has("enum")) {
            lines.add(place + " with any value");
        }
        reaches.put(place + " as short", -schema.path("minLength").asInt());
        reaches.put(place + " with as few", -schema.path("minItems").asInt());
        reaches.put(place + " with as many", schema.path("maxItems").asInt(Integer.MAX_VALUE));
    }

    private static boolean isNullable(JsonNode schema) {
        return schema.path("nullable").asBoolean();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(contract.at(node.path("$ref").asText().substring(1))) : node;
    }
}
