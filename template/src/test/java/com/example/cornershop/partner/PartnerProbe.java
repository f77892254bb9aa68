package com.example.cornershop.partner;

import com.example.cornershop.platform.client.Reading;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Endpoints that call the partner, and one that doesn't. */
@Path("/probe/partner")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class PartnerProbe {
    private final Partner partner;

    PartnerProbe(Partner partner) {
        this.partner = partner;
    }

    @GET
    @Path("quotes/{item}")
    public Reading<Quote> quote(@PathParam("item") String item) {
        return partner.quote(item);
    }

    @POST
    @Path("bookings/{key}")
    public Receipt book(@PathParam("key") String key) {
        return partner.book(key, new Booking("lamp", 1));
    }

    @GET
    @Path("other")
    public String other() {
        return "{}";
    }
}
