package com.example.cornershop.platform.authorization;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A route for each way to say who may call it, and those that say nothing. */
@Path("/probe/authorization")
class AuthorizationProbe {
    @GET
    @PermitAll
    @Path("anyone")
    public String anyone() {
        return "anyone";
    }

    @GET
    @Authenticated
    @Path("caller")
    public String caller() {
        return "caller";
    }

    @GET
    @RolesAllowed("probe-clerk")
    @Path("clerk")
    public String clerk() {
        return "clerk";
    }

    @GET
    @RolesAllowed({"probe-clerk", "probe-manager"})
    @Path("either")
    public String either() {
        return "either";
    }

    @GET
    @Path("forgotten")
    public String forgotten() {
        return "no annotation says who may read this";
    }

    @GET
    @PermissionsAllowed("probe:read")
    @Path("permitted")
    public String permitted() {
        return "no role that the contract could name may read this";
    }

    @GET
    @Operation(hidden = true)
    @PermitAll
    @Path("hidden")
    public String hidden() {
        return "no contract says that this is here";
    }
}
