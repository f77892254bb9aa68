package com.example.cornershop.platform.caller;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/probe/caller")
class CallerProbe {
    private final CurrentCaller caller;

    CallerProbe(CurrentCaller caller) {
        this.caller = caller;
    }

    @GET
    @Authenticated
    public Caller me() {
        return caller.get();
    }

    @GET
    @Path("admin")
    @RolesAllowed("admin")
    public Caller admin() {
        return caller.get();
    }

    @GET
    @Path("anyone")
    @PermitAll
    public Caller anyone() {
        return caller.get();
    }
}
