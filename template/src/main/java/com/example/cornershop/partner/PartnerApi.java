package com.example.cornershop.partner;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The partner's HTTP interface, as far as we use it. Only {@link Partner} calls it. */
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface PartnerApi {
    @GET
    @Path("/quotes/{item}")
    Response quote(@PathParam("item") String item);

    @POST
    @Path("/bookings")
    Response book(@HeaderParam("Idempotency-Key") String key, Booking booking);
}
