package com.example.cornershop.platform.logging;

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
}
