package com.example.cornershop.platform.evolution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.List;
import java.util.TreeSet;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

/** What a change of the contract breaks for clients of the version before. */
final class Evolution {
    private static final YAMLMapper YAML = new YAMLMapper();

    private Evolution() {}

    /** A line for each operation or promise; none, where every client can go on, or where the major version moves. */
    static List<String> breaks(String before, String after) {
        JsonNode old = OpenApi30.of(tree(before));
        JsonNode now = OpenApi30.of(tree(after));
        if (major(now) > major(old)) {
            return List.of();
        }
        var breaks = new TreeSet<String>();
        ChangedOpenApi changes = OpenApiCompare.fromSpecifications(read(old), read(now));
        changes.getMissingEndpoints().forEach(gone -> breaks.add(gone + " is gone"));
        changes.getChangedOperations().stream()
                .filter(Changed::isIncompatible)
                .forEach(operation -> breaks.add(operation.getHttpMethod() + " " + operation.getPathUrl() + " is incompatible"));
        new Promises(old).brokenBy(new Promises(now)).forEach(lost -> breaks.add("no more: " + lost));
        return List.copyOf(breaks);
    }

    /** {@code 2} of {@code 2.1}. */
    private static int major(JsonNode contract) {
        return Integer.parseInt(contract.at("/info/version").asText().replaceAll("\\..*", ""));
    }

    private static OpenAPI read(JsonNode contract) {
        return new OpenAPIV3Parser().readContents(contract.toString()).getOpenAPI();
    }

    private static JsonNode tree(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
