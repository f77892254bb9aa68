package com.example.cornershop.platform.injection;

import com.example.cornershop.platform.contract.Call;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a caller's text goes.
 *
 * @param in path, query, header or body
 * @param name of a parameter, or the JSON pointer of a text in the body
 */
record Place(String in, String name) {
    /** All that a request has, and the parameters that it may have. */
    static List<Place> of(Call call) {
        var places = new ArrayList<Place>();
        call.route().operation().path("parameters").forEach(parameter ->
                places.add(new Place(parameter.path("in").asText(), parameter.path("name").asText())));
        texts(call.body(), "", places);
        return places;
    }

    private static void texts(JsonNode node, String pointer, List<Place> places) {
        if (node.isTextual()) {
            places.add(new Place("body", pointer));
        }
        node.properties().forEach(each -> texts(each.getValue(), pointer + "/" + each.getKey(), places));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                texts(node.get(i), pointer + "/" + i, places);
            }
        }
    }

    void put(Call call, String text) {
        switch (in) {
            case "path" -> call.path().put(name, text);
            case "query" -> call.query().put(name, text);
            case "header" -> call.headers().put(name, text);
            default -> {
                var pointer = JsonPointer.compile(name);
                JsonNode parent = call.body().at(pointer.head());
                if (parent instanceof ObjectNode object) {
                    object.put(pointer.last().getMatchingProperty(), text);
                } else {
                    ((ArrayNode) parent).set(pointer.last().getMatchingIndex(), TextNode.valueOf(text));
                }
            }
        }
    }

    @Override
    public String toString() {
        return in + " " + name;
    }
}
