package com.example.cornershop.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.util.FilterUtil;
import io.smallrye.openapi.api.util.UnusedSchemaFilter;
import io.smallrye.openapi.runtime.io.Format;
import io.smallrye.openapi.runtime.io.OpenApiSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** The tests' own resources are no part of the contract; what the document would say of them is kept for guards. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP, priority = WithoutProbes.BEFORE_ALL_OTHERS)
public class WithoutProbes implements OASFilter {
    static final int BEFORE_ALL_OTHERS = 1_000;
    private static volatile String whole;

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return; // neither a route nor a probe
        }
        try {
            whole = OpenApiSerializer.serialize(api, Format.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set.copyOf(api.getPaths().getPathItems().keySet()).stream()
                .filter(path -> path.startsWith("/probe"))
                .forEach(api.getPaths()::removePathItem);
        if (api.getPaths().getPathItems().isEmpty()) {
            api.setPaths(null); // as in the service, which has no route but the probes
        }
        FilterUtil.applyFilter(new UnusedSchemaFilter(), api);
    }

    /** The document with the probes in it. */
    public static String whole() {
        return whole;
    }
}
