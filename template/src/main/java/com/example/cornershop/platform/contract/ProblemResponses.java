package com.example.cornershop.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Every operation refuses and fails with a problem document (RFC 9457): said once, here, for all of them. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ProblemResponses implements OASFilter {
    @Override
    public Operation filterOperation(Operation operation) {
        APIResponses responses = operation.getResponses();
        // what Quarkus adds for security says nothing but its number
        List.of("401", "403").forEach(responses::removeAPIResponse);
        responses.addAPIResponse("4XX", OASFactory.createAPIResponse().ref("Problem"));
        responses.addAPIResponse("5XX", OASFactory.createAPIResponse().ref("Problem"));
        return operation;
    }
}
