package com.example.cornershop.platform.account;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What asks for a caller, and for nothing else. */
@Path("/probe/account")
class AccountProbe {
    @GET
    @Authenticated
    public String callers() {
        return "in";
    }

    @GET
    @Path("anyone")
    @PermitAll
    public String anyone() {
        return "in";
    }
}
