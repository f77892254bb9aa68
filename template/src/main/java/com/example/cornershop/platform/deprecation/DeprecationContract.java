package com.example.cornershop.platform.deprecation;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Declares the notice in each answer of an operation that the contract calls deprecated, and that is reached. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP, priority = DeprecationContract.AFTER_ALL_OTHERS)
public class DeprecationContract implements OASFilter {
    /** By then the problems are there, which routes share. */
    static final int AFTER_ALL_OTHERS = 0;

    /** Given before it is known which operation is meant. */
    private static final Set<String> EARLIER = Set.of("406", "413", "414", "415", "431");

    private static final Map<String, String> HEADERS = Map.of(
            Notice.DEPRECATION, "The second of the epoch, after an @, since which this is deprecated (RFC 9745).",
            Notice.SUNSET, "The date from which this may be gone (RFC 8594).",
            HttpHeaders.LINK, "The page that says what to do instead (deprecation), and what takes its place (successor-version).");

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getPaths() == null) {
            return; // no route yet
        }
        contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> Boolean.TRUE.equals(operation.getDeprecated()))
                .map(Operation::getResponses)
                .forEach(answers -> notice(answers, contract.getComponents()));
    }

    private static void notice(APIResponses answers, Components shared) {
        new TreeMap<>(answers.getAPIResponses()).forEach((status, answer) -> {
            if (!EARLIER.contains(status)) {
                answers.addAPIResponse(status, noticed(answer, shared));
            }
        });
    }

    private static APIResponse noticed(APIResponse answer, Components shared) {
        if (answer.getRef() == null) {
            return declared(answer, shared);
        }
        String name = answer.getRef().replaceFirst(".*/", "");
        APIResponse original = Objects.requireNonNull(shared.getResponses().get(name));
        shared.addResponse("Deprecated" + name, declared(OASFactory.createAPIResponse()
                .description(original.getDescription())
                .content(original.getContent()), shared));
        return OASFactory.createAPIResponse().ref("Deprecated" + name);
    }

    private static APIResponse declared(APIResponse answer, Components shared) {
        new TreeMap<>(HEADERS).forEach((name, meaning) -> {
            shared.addHeader(name, OASFactory.createHeader()
                    .description(meaning)
                    .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING))));
            answer.addHeader(name, OASFactory.createHeader().ref(name));
        });
        return answer;
    }
}
