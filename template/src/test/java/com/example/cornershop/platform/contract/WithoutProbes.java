package com.example.cornershop.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** The tests' own resources are no part of the contract. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class WithoutProbes implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() != null) {
            Set.copyOf(api.getPaths().getPathItems().keySet()).stream()
                    .filter(path -> path.startsWith("/probe"))
                    .forEach(api.getPaths()::removePathItem);
        }
    }
}
