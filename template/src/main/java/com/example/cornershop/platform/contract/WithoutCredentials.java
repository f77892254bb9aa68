package com.example.cornershop.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Says of a service that knows no credentials that it asks for none; silence would leave it open. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class WithoutCredentials implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Components components = contract.getComponents();
        if (components == null || components.getSecuritySchemes() == null) {
            contract.setSecurity(List.of());
        }
    }
}
