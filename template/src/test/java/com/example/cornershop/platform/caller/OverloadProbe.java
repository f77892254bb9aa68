package com.example.cornershop.platform.caller;

import com.example.cornershop.platform.database.Gate;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A slow route that asks for a caller. */
@Path("/probe/caller/held")
class OverloadProbe {
    private final Gate gate;

    OverloadProbe(Gate gate) {
        this.gate = gate;
    }

    @GET
    @Authenticated
    public String hold() throws InterruptedException {
        return gate.pass();
    }
}
