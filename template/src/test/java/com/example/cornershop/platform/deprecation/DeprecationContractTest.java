package com.example.cornershop.platform.deprecation;

import com.example.cornershop.platform.contract.ProblemResponses;
import com.example.cornershop.platform.criteria.Criterion;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

@Criterion("AP-04")
class DeprecationContractTest {
    private static final String[] NOTICE = {"Deprecation", "Link", "Sunset"};
    private final Operation old = operation().deprecated(true);
    private final Operation current = operation();
    private final OpenAPI contract = OASFactory.createOpenAPI()
            .components(OASFactory.createComponents())
            .paths(OASFactory.createPaths().addPathItem("/things/{id}", OASFactory.createPathItem().GET(old).PUT(current)));

    @Test
    void declaresTheNoticeInEachAnswerOfWhatIsDeprecated() {
        new ProblemResponses().filterOpenAPI(contract);

        new DeprecationContract().filterOpenAPI(contract);

        Map<String, APIResponse> answers = new HashMap<>(old.getResponses().getAPIResponses());
        assertThat(Stream.of("406", "414", "431").map(answers::remove))
                .as("given before it is known which operation is meant")
                .allSatisfy(answer -> assertThat(resolved(answer).getHeaders()).isNullOrEmpty());
        assertThat(answers).containsOnlyKeys("200", "400", "404", "500", "503");
        assertThat(answers.values())
                .allSatisfy(answer -> assertThat(resolved(answer).getHeaders()).containsOnlyKeys(NOTICE));
        assertThat(contract.getComponents().getHeaders()).containsOnlyKeys(NOTICE);
        assertThat(resolved(old.getResponses().getAPIResponse("404")).getContent().getMediaTypes())
                .containsOnlyKeys("application/problem+json");
    }

    @Test
    void leavesTheOthersAsTheyAre() {
        new ProblemResponses().filterOpenAPI(contract);

        new DeprecationContract().filterOpenAPI(contract);

        assertThat(current.getResponses().getAPIResponses().values())
                .hasSizeGreaterThan(5)
                .allSatisfy(answer -> assertThat(resolved(answer).getHeaders()).isNullOrEmpty());
    }

    @Test
    void comesAfterTheProblems() {
        assertThat(priority(DeprecationContract.class)).isLessThan(priority(ProblemResponses.class));
    }

    @Test
    void leavesAContractWithoutRoutesAlone() {
        assertThatCode(() -> new DeprecationContract().filterOpenAPI(OASFactory.createOpenAPI())).doesNotThrowAnyException();
    }

    private APIResponse resolved(APIResponse answer) {
        return answer.getRef() == null
                ? answer
                : contract.getComponents().getResponses().get(answer.getRef().replaceFirst(".*/", ""));
    }

    private static int priority(Class<?> filter) {
        return filter.getAnnotation(OpenApiFilter.class).priority();
    }

    private static Operation operation() {
        return OASFactory.createOperation()
                .responses(OASFactory.createAPIResponses().addAPIResponse("200", OASFactory.createAPIResponse()));
    }
}
