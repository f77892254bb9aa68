package com.example.cornershop.platform.surface;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Says whom the service believes to talk to, and where it believes to be. */
@Path("/probe/surface")
@PermitAll
public class SurfaceProbe {
    @GET
    @Operation(hidden = true)
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, String> get(@Context UriInfo uri, @Context HttpServerRequest http) {
        return Map.of("here", uri.getAbsolutePath().toString(), "caller", http.remoteAddress().hostAddress());
    }
}
