package com.example.cornershop.platform.locking;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Writes into the contract what an If-Match brings with it: the refusals, and an ETag on all that shows what is changed
 * by it, which are the other operations of its path and the POST of the path above.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class LockingContract implements OASFilter {
    private static final List<String> REFUSALS = List.of("412", "428");

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getPaths() == null) {
            return; // no route yet
        }
        Map<String, PathItem> paths = contract.getPaths().getPathItems();
        paths.forEach((path, item) -> {
            List<Operation> conditional = item.getOperations().values().stream()
                    .filter(LockingContract::isConditional)
                    .toList();
            if (!conditional.isEmpty()) {
                PathItem above = paths.get(path.replaceFirst("/\\{[^/]*}$", ""));
                conditional.forEach(LockingContract::addRefusals);
                Stream.of(item.getGET(), item.getPUT(), item.getPATCH(), above == null ? null : above.getPOST())
                        .filter(Objects::nonNull)
                        .forEach(LockingContract::addTag);
            }
        });
    }

    private static boolean isConditional(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> HttpHeaders.IF_MATCH.equals(parameter.getName()));
    }

    private static void addRefusals(Operation operation) {
        REFUSALS.forEach(status -> operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse()));
    }

    private static void addTag(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2") && answer.getContent() != null) {
                answer.addHeader(HttpHeaders.ETAG, OASFactory.createHeader()
                        .description("The version, to be sent as If-Match by who changes it.")
                        .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING))));
            }
        });
    }
}
