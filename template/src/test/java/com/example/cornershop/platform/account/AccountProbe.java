package com.example.cornershop.platform.account;

import com.example.cornershop.platform.database.Gate;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What asks for a caller, and for nothing else. */
@Path("/probe/account")
class AccountProbe {
    private final Gate gate;

    AccountProbe(Gate gate) {
        this.gate = gate;
    }

    @GET
    @Authenticated
    public String callers() {
        return "in";
    }

    @GET
    @Path("held")
    @Authenticated
    public String hold() throws InterruptedException {
        return gate.pass();
    }

    @GET
    @Path("anyone")
    @PermitAll
    public String anyone() {
        return "in";
    }
}
