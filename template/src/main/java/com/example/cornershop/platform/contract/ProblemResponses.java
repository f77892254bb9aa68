package com.example.cornershop.platform.contract;

import com.example.cornershop.platform.problem.Problem;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Every refusal and failure that a route can answer, as a problem document (RFC 9457): said once, here, for all routes. A
 * route with a status of its own names the number ({@code @APIResponse(responseCode = "422")}) and gets the rest from here.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ProblemResponses implements OASFilter {
    static final String SCHEMA = "Problem";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Integer, String> MEANINGS = Map.ofEntries(
            Map.entry(400, "The request is malformed or breaks a rule."),
            Map.entry(401, "No valid credentials; WWW-Authenticate says which are asked for."),
            Map.entry(403, "The caller may not do this."),
            Map.entry(404, "There is no such thing, or none that the caller may see."),
            Map.entry(406, "No form that the client accepts."),
            Map.entry(409, "In conflict with what is there, or with a request that still runs."),
            Map.entry(412, "It was changed since it had this ETag."),
            Map.entry(413, "The body is too big."),
            Map.entry(414, "Path and query are too long."),
            Map.entry(415, "The body has a form that is not read here."),
            Map.entry(422, "Understood, and refused for what it asks."),
            Map.entry(428, "The If-Match is missing, or an asterisk."),
            Map.entry(431, "The header fields are too big."),
            Map.entry(500, "A fault of the service."),
            Map.entry(503, "Not possible now; Retry-After says when to try again."));

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getComponents().removeResponse(SCHEMA);
        if (contract.getPaths() == null) {
            contract.getComponents().setSchemas(null);
            return; // no route yet, and nothing that one would name
        }
        Map<String, APIResponse> components = new TreeMap<>();
        contract.getPaths().getPathItems().forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
            APIResponses responses = operation.getResponses();
            possible(path, method, operation).forEach(status -> refer(components, responses, status));
            responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
        }));
        contract.getComponents().setResponses(components);
    }

    /** What the route itself declares, what its form implies, and what can happen to any. */
    private static Set<Integer> possible(String path, HttpMethod method, Operation operation) {
        var statuses = new TreeSet<>(Set.of(400, 406, 414, 431, 500, 503));
        operation.getResponses().getAPIResponses().keySet().stream()
                .filter(status -> status.matches("[45]\\d\\d"))
                .forEach(status -> statuses.add(Integer.valueOf(status)));
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            statuses.add(409);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(Set.of(413, 415));
        }
        return statuses;
    }

    private static void refer(Map<String, APIResponse> components, APIResponses responses, int status) {
        String key = Integer.toString(status);
        APIResponse declared = responses.getAPIResponse(key);
        if (declared == null || declared.getContent() == null) {
            Problem example = Problem.of(status, null).at("/v1");
            String name = example.title().replaceAll("[^A-Za-z]", "");
            components.computeIfAbsent(name, component -> described(example));
            responses.addAPIResponse(key, OASFactory.createAPIResponse().ref(name));
        }
    }

    private static APIResponse described(Problem example) {
        var media = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref(SCHEMA))
                .example(JSON.convertValue(example, Map.class));
        return OASFactory.createAPIResponse()
                .description(MEANINGS.getOrDefault(example.status(), example.title() + "."))
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media));
    }
}
