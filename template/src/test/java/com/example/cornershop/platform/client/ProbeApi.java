package com.example.cornershop.platform.client;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A downstream's interface for tests: a read, a write with a key, a write without. */
@Path("/things")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface ProbeApi {
    @GET
    Response get();

    @POST
    Response post(@HeaderParam("Idempotency-Key") String key, String body);
}
