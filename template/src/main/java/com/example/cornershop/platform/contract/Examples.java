package com.example.cornershop.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Gives every object of the contract an example, made of what its schema says, unless it has one of its own. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class Examples implements OASFilter {
    /** Each response that is a problem has its own. */
    private static final Set<String> PROBLEMS = Set.of("Problem", "Violation");
    private static final Map<String, String> FORMATS = Map.of(
            "uuid", "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b",
            "date", "2022-03-10",
            "date-time", "2022-03-10T16:15:50Z");

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Map<String, Schema> schemas = contract.getComponents() == null ? null : contract.getComponents().getSchemas();
        if (schemas != null) {
            schemas.forEach((name, schema) -> {
                if (schema.getProperties() != null && schema.getExamples() == null && !PROBLEMS.contains(name)) {
                    schema.addExample(example(schema, schemas));
                }
            });
        }
    }

    private static @Nullable Object example(Schema schema, Map<String, Schema> schemas) {
        if (schema.getRef() != null) {
            return example(Objects.requireNonNull(schemas.get(schema.getRef().replaceFirst(".*/", ""))), schemas);
        }
        if (schema.getAnyOf() != null) {
            return example(schema.getAnyOf().get(0), schemas);
        }
        if (schema.getExamples() != null) {
            return schema.getExamples().get(0);
        }
        if (schema.getEnumeration() != null) {
            return schema.getEnumeration().get(0);
        }
        if (schema.getType() == null) {
            return Map.of(); // anything will do
        }
        return switch (schema.getType().get(0)) {
            case OBJECT -> properties(schema, schemas);
            case ARRAY -> schema.getItems() == null ? List.of() : List.of(example(schema.getItems(), schemas));
            case STRING -> text(schema);
            case INTEGER -> BigDecimal.ONE.max(schema.getMinimum() == null ? BigDecimal.ONE : schema.getMinimum());
            case NUMBER -> schema.getMultipleOf() == null ? BigDecimal.ONE : schema.getMultipleOf();
            case BOOLEAN -> true;
            case NULL -> null;
        };
    }

    private static Map<String, Object> properties(Schema schema, Map<String, Schema> schemas) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> values.put(name, example(property, schemas)));
        }
        return values;
    }

    private static String text(Schema schema) {
        String text = FORMATS.getOrDefault(schema.getFormat() == null ? "" : schema.getFormat(), "text");
        return schema.getMaxLength() == null || schema.getMaxLength() >= text.length()
                ? text
                : text.substring(0, schema.getMaxLength());
    }
}
