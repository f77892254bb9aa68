package com.example.cornershop.platform.contract;

import com.example.cornershop.platform.criteria.Criterion;
import io.smallrye.openapi.runtime.io.Format;
import io.smallrye.openapi.runtime.io.OpenApiSerializer;
import java.io.IOException;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Criterion("AP-01")
class WithoutCredentialsTest {
    private final OpenAPI contract = OASFactory.createOpenAPI().components(OASFactory.createComponents());

    @Test
    void aContractWithoutASchemeSaysThatNoneIsAskedFor() throws IOException {
        new WithoutCredentials().filterOpenAPI(contract);

        assertThat(OpenApiSerializer.serialize(contract, Format.YAML)).contains("\nsecurity: []\n");
    }

    @Test
    void aContractWithASchemeLeavesItToEachRoute() {
        contract.getComponents().addSecurityScheme("bearer", OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP));

        new WithoutCredentials().filterOpenAPI(contract);

        assertThat(contract.getSecurity()).isNull();
    }
}
