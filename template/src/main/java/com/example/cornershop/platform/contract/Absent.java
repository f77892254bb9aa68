package com.example.cornershop.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** What a request may leave out it may send as null too; an answer leaves it out. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class Absent implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getPaths() == null || contract.getComponents().getSchemas() == null) {
            return;
        }
        var seen = new HashSet<Schema>();
        contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .forEach(media -> allow(media.getSchema(), contract.getComponents().getSchemas(), seen));
    }

    private static void allow(Schema schema, Map<String, Schema> schemas, Set<Schema> seen) {
        if (schema.getRef() != null) {
            allow(Objects.requireNonNull(schemas.get(schema.getRef().replaceFirst(".*/", ""))), schemas, seen);
        } else if (seen.add(schema)) {
            if (schema.getItems() != null) {
                allow(schema.getItems(), schemas, seen);
            }
            if (schema.getProperties() != null) {
                new LinkedHashMap<>(schema.getProperties()).forEach((name, property) -> {
                    allow(property, schemas, seen);
                    if (schema.getRequired() == null || !schema.getRequired().contains(name)) {
                        schema.addProperty(name, orNull(property));
                    }
                });
            }
        }
    }

    private static Schema orNull(Schema schema) {
        return schema.getRef() == null
                ? schema.addType(SchemaType.NULL)
                : OASFactory.createSchema().anyOf(List.of(schema, OASFactory.createSchema().addType(SchemaType.NULL)));
    }
}
