package com.example.cornershop.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** Says of every route what a repetition of it does, and of every tag which routes it has. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class Described implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getPaths() == null) {
            return; // no route yet
        }
        Map<String, Tag> tags = new TreeMap<>();
        new TreeMap<>(contract.getPaths().getPathItems())
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    if (operation.getDescription() == null) {
                        operation.setDescription(repetition(method, operation));
                    }
                    if (operation.getTags() != null) {
                        operation.getTags().forEach(tag -> tags.computeIfAbsent(tag, name -> tag(name, path)));
                    }
                }));
        contract.setTags(List.copyOf(tags.values()));
    }

    private static Tag tag(String name, String path) {
        return OASFactory.createTag().name(name).description("Routes at " + path.replaceAll("/\\{.*", "") + ".");
    }

    private static String repetition(HttpMethod method, Operation operation) {
        return switch (method) {
            case GET, HEAD, OPTIONS, TRACE -> "Changes nothing.";
            case PUT, DELETE -> "Once or twice, the effect is the same.";
            default -> hasKey(operation)
                    ? "Repeated with its key it has one effect and one answer."
                    : "Each request has an effect of its own.";
        };
    }

    private static boolean hasKey(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getIn() == Parameter.In.HEADER
                                && "Idempotency-Key".equals(parameter.getName()));
    }
}
