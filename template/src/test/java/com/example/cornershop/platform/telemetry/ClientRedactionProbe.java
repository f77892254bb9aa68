package com.example.cornershop.platform.telemetry;

import com.example.cornershop.platform.client.ClientLimits;
import com.example.cornershop.platform.client.Downstream;
import com.example.cornershop.platform.client.Downstreams;
import com.example.cornershop.platform.client.Probe;
import com.example.cornershop.platform.logging.Canaries;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Hands on to another service what nobody else may see. */
@Path("/probe/client-redaction/{port}")
@PermitAll
class ClientRedactionProbe {
    @Path("/people")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    interface Api extends AutoCloseable {
        @POST
        @Path("/{card}")
        Response register(
                String card,
                @QueryParam("email") String email,
                @HeaderParam("Authorization") String token,
                @HeaderParam("X-Api-Key") String password,
                Person person);
    }

    record Person(@Email String email, @Positive int visits) {}

    private final Downstreams downstreams;
    private final Downstream downstream;

    ClientRedactionProbe(Downstreams downstreams) {
        this.downstreams = downstreams;
        this.downstream = downstreams.downstream("client-redaction", limits(1));
    }

    @POST
    public Person register(int port) throws Exception {
        try (Api api = downstreams.client(Api.class, limits(port))) {
            return downstream.writeOnce(() -> register(api), Person.class);
        }
    }

    private static Response register(Api api) {
        var person = new Person(Canaries.EMAIL, 1);
        return api.register(Canaries.CARD, Canaries.EMAIL, "Bearer " + Canaries.TOKEN, Canaries.PASSWORD, person);
    }

    private static ClientLimits limits(int port) {
        return Probe.limits(URI.create("http://localhost:" + port));
    }
}
