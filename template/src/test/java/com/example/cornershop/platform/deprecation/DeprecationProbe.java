package com.example.cornershop.platform.deprecation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/** Two versions of one operation side by side: what they do is written once, what they show is their own. */
@Path("/probe/deprecation")
@RolesAllowed("probe-reader")
class DeprecationProbe {
    record PersonV1(String name) {}

    record PersonV2(String given, String family) {}

    @GET
    @Path("v1/people/{id}")
    @Deprecated
    @DeprecatedSince(
            since = "2026-01-01",
            sunset = "2026-07-01",
            link = "https://example.com/people-v2",
            successor = "/probe/deprecation/v2/people")
    public PersonV1 readV1(@PathParam("id") int id, @QueryParam("depth") @Max(9) int depth) {
        var person = person(id);
        return new PersonV1(person.given() + " " + person.family());
    }

    @GET
    @Path("v2/people/{id}")
    public PersonV2 readV2(@PathParam("id") int id, @QueryParam("depth") @Max(9) int depth) {
        return person(id);
    }

    @GET
    @Path("v1/forgotten")
    @Deprecated
    @DeprecatedSince(since = "2026-01-01", sunset = "2026-01-01", link = "https://example.com/forgotten")
    public String forgotten() {
        return "no test calls this";
    }

    private static PersonV2 person(int id) {
        return switch (id) {
            case 1 -> new PersonV2("Ada", "Lovelace");
            case 2 -> throw new IllegalStateException();
            default -> throw new NotFoundException();
        };
    }
}
