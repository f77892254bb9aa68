package com.example.cornershop.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What an OpenAPI document says of routes and of who may call them. */
public record Contract(JsonNode document, List<Route> routes) {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /** @param text YAML, or JSON, which is YAML too */
    public static Contract of(String text) {
        try {
            JsonNode document = new YAMLMapper().readTree(text);
            var routes = new ArrayList<Route>();
            document.path("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(each -> {
                if (METHODS.contains(each.getKey())) {
                    routes.add(new Route(each.getKey().toUpperCase(), path.getKey(), each.getValue()));
                }
            }));
            return new Contract(document, routes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Contract only(Predicate<String> path) {
        return new Contract(document, routes.stream().filter(route -> path.test(route.path())).toList());
    }

    /** Both; schemas are looked up in the other's document, which has those of both. */
    public Contract and(Contract other) {
        var all = new ArrayList<>(routes);
        all.addAll(other.routes);
        return new Contract(other.document, all);
    }

    /** Every role that opens a route. */
    public Set<String> roles() {
        return routes.stream().flatMap(route -> route.roles().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The schema itself, where there is only a reference to it. */
    public JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
    }

    /** One operation. */
    public record Route(String method, String path, JsonNode operation) {
        public boolean needsCaller() {
            return !operation.path("security").isEmpty();
        }

        /** One of them is enough; none means that any caller will do. */
        public Set<String> roles() {
            var roles = new TreeSet<String>();
            operation.path("security").forEach(each -> each.forEach(list -> list.forEach(role -> roles.add(role.asText()))));
            return roles;
        }

        public boolean isOpenTo(Set<String> rolesOfCaller) {
            return roles().isEmpty() || roles().stream().anyMatch(rolesOfCaller::contains);
        }

        /** The names in the path's braces that have no value yet. */
        public boolean isComplete(Map<String, String> parameters) {
            return !at(parameters).contains("{");
        }

        public String at(Map<String, String> parameters) {
            String filled = path;
            for (Map.Entry<String, String> each : parameters.entrySet()) {
                filled = filled.replace("{" + each.getKey() + "}", each.getValue());
            }
            return filled;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
