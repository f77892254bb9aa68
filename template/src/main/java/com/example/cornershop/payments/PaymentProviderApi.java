package com.example.cornershop.payments;

import com.example.cornershop.platform.money.Money;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The provider's HTTP interface, as far as we use it. Only {@link PaymentProvider} calls it. */
@Path("/v1/charges")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface PaymentProviderApi {
    /** Charges once for each key; the same key again gets the same charge. */
    @POST
    Response charge(@HeaderParam("Idempotency-Key") String key, Money amount);

    /** The charge of this key; 404 if there is none. */
    @GET
    @Path("/{key}")
    Response find(@PathParam("key") String key);
}
