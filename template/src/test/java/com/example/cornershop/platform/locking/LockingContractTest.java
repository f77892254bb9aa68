package com.example.cornershop.platform.locking;

import com.example.cornershop.platform.criteria.Criterion;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

@Criterion("CC-02")
class LockingContractTest {
    private final Operation post = operation("201");
    private final Operation get = operation("200");
    private final Operation put = operation("200").addParameter(ifMatch());
    private final Operation delete = OASFactory.createOperation()
            .responses(OASFactory.createAPIResponses().addAPIResponse("204", OASFactory.createAPIResponse()))
            .addParameter(ifMatch());
    private final Operation cancel = operation("200");

    @Test
    void listsTheRefusalsWhereAnIfMatchIsTaken() {
        new LockingContract().filterOpenAPI(contract());

        assertThat(put.getResponses().getAPIResponses()).containsOnlyKeys("200", "412", "428");
        assertThat(delete.getResponses().getAPIResponses()).containsOnlyKeys("204", "412", "428");
        assertThat(get.getResponses().getAPIResponses()).containsOnlyKeys("200");
        assertThat(cancel.getResponses().getAPIResponses()).containsOnlyKeys("200");
    }

    @Test
    void listsTheTagWhereTheVersionIsShown() {
        new LockingContract().filterOpenAPI(contract());

        assertThat(post.getResponses().getAPIResponse("201").getHeaders()).containsOnlyKeys("ETag");
        assertThat(get.getResponses().getAPIResponse("200").getHeaders()).containsOnlyKeys("ETag");
        assertThat(put.getResponses().getAPIResponse("200").getHeaders()).containsOnlyKeys("ETag");
        assertThat(delete.getResponses().getAPIResponse("204").getHeaders()).isNull();
        assertThat(cancel.getResponses().getAPIResponse("200").getHeaders()).isNull();
    }

    @Test
    void leavesAContractWithoutRoutesAlone() {
        assertThatCode(() -> new LockingContract().filterOpenAPI(OASFactory.createOpenAPI())).doesNotThrowAnyException();
    }

    private OpenAPI contract() {
        var paths = OASFactory.createPaths()
                .addPathItem("/things", OASFactory.createPathItem().POST(post))
                .addPathItem("/things/{id}", OASFactory.createPathItem().GET(get).PUT(put).DELETE(delete))
                .addPathItem("/things/{id}/cancellation", OASFactory.createPathItem().PUT(cancel));
        return OASFactory.createOpenAPI().paths(paths);
    }

    private static Operation operation(String status) {
        var answer = OASFactory.createAPIResponse().content(OASFactory.createContent());
        return OASFactory.createOperation().responses(OASFactory.createAPIResponses().addAPIResponse(status, answer));
    }

    private static Parameter ifMatch() {
        return OASFactory.createParameter().name("If-Match").in(Parameter.In.HEADER);
    }
}
