package com.example.cornershop.platform.logging;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.logging.MDC;

@Path("/probe/logging/{name}")
@PermitAll
class LoggingProbe {
    @GET
    public String get(String name) {
        return String.valueOf(MDC.get("requestId"));
    }

    @GET
    @Path("never")
    public Uni<String> never(String name) {
        return Uni.createFrom().nothing();
    }
}
