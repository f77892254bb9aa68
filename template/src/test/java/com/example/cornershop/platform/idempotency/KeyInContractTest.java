package com.example.cornershop.platform.idempotency;

import com.example.cornershop.platform.criteria.Criterion;
import java.io.IOException;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Criterion("CC-05")
class KeyInContractTest {
    @Test
    void listsTheKeyAndItsRefusals() throws IOException {
        Operation operation = described("/probe/idempotency/notes");

        assertThat(operation.getParameters()).singleElement().satisfies(key -> {
            assertThat(key.getName()).isEqualTo("Idempotency-Key");
            assertThat(key.getIn()).isEqualTo(Parameter.In.HEADER);
            assertThat(key.getRequired()).isTrue();
            assertThat(key.getSchema().getMaxLength()).isEqualTo(255);
        });
        assertThat(operation.getResponses().getAPIResponses()).containsOnlyKeys("409", "422");
    }

    @ParameterizedTest
    @ValueSource(strings = {"optional", "observed"})
    void saysWhereAKeyIsOptional(String route) throws IOException {
        assertThat(described("/probe/idempotency/" + route).getParameters())
                .singleElement()
                .satisfies(key -> assertThat(key.getRequired()).isFalse());
    }

    @Test
    void saysNothingWhereThereIsNone() throws IOException {
        assertThat(described("/probe/idempotency/unprotected").getParameters()).isNull();
    }

    @Test
    void leavesAContractWithoutRoutesAlone() throws IOException {
        var contract = OASFactory.createOpenAPI();

        new IdempotencyContract(Index.of(ProbeNoteResource.class)).filterOpenAPI(contract);

        assertThat(contract.getPaths()).isNull();
    }

    private static Operation described(String path) throws IOException {
        Operation operation = OASFactory.createOperation().responses(OASFactory.createAPIResponses());
        var item = OASFactory.createPathItem().POST(operation);
        var contract = OASFactory.createOpenAPI().paths(OASFactory.createPaths().addPathItem(path, item));

        new IdempotencyContract(Index.of(ProbeNoteResource.class)).filterOpenAPI(contract);

        return operation;
    }
}
