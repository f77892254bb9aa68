package com.example.cornershop.platform.telemetry;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;

@Path("/probe/client-trace/{port}")
@PermitAll
class ClientTraceProbe {
    interface Downstream extends AutoCloseable {
        @POST
        void call();
    }

    @POST
    public void call(int port) throws Exception {
        URI address = URI.create("http://localhost:" + port);
        try (Downstream downstream = QuarkusRestClientBuilder.newBuilder().baseUri(address).build(Downstream.class)) {
            downstream.call();
        }
    }
}
