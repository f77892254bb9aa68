package com.example.cornershop.platform.audit;

import com.example.cornershop.platform.problem.ProblemException;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/probe/audit/{id}")
@Authenticated
class AuditProbe {
    @GET
    public String read(String id) {
        return id;
    }

    @GET
    @Path("role")
    @RolesAllowed("admin")
    public String role(String id) {
        return id;
    }

    @GET
    @Path("rule")
    public String rule(String id) {
        throw new ProblemException(403, "not-yours", "A rule of the domain refuses.");
    }

    @GET
    @Path("absent")
    public String absent(String id) {
        throw new ProblemException(404, "absent", "Not there, or somebody else's.");
    }
}
