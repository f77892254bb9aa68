package com.example.cornershop.platform.logging;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Fails in every way in which a value that was sent gets into an exception. */
@Path("/probe/redaction")
@PermitAll
class RedactionProbe {
    private static final Logger LOG = Logger.getLogger(RedactionProbe.class);
    private final EntityManager database;

    RedactionProbe(EntityManager database) {
        this.database = database;
    }

    record Payment(
            @Email String email,
            @Size(max = 3) String password,
            @Pattern(regexp = "[0-9]{3}") String card,
            @NotNull Integer amount) {}

    @POST
    public void pay(@Valid Payment payment) {}

    @GET
    @Path("items/{id}")
    public String item(UUID id, @QueryParam("page") int page) {
        return "there";
    }

    @GET
    @Path("message")
    public String message(@QueryParam("value") String value) {
        throw new IllegalStateException("seen: " + value, new IllegalArgumentException(value));
    }

    @GET
    @Path("number")
    public int number(@QueryParam("value") String value) {
        return Integer.parseInt(value);
    }

    @GET
    @Path("json")
    public String json(@QueryParam("value") String value) throws Exception {
        return new ObjectMapper().readTree("{\"a\": " + value).toString();
    }

    @GET
    @Path("sql")
    @Transactional
    public Object sql(@QueryParam("value") String value) {
        return database.createNativeQuery("SELECT CAST(CAST(:value AS text) AS integer)")
                .setParameter("value", value)
                .getSingleResult();
    }

    @GET
    @Path("chosen")
    public String chosen(@QueryParam("value") String value) {
        throw new WebApplicationException(value, 502);
    }

    @GET
    @Path("logged")
    public String logged(@QueryParam("value") String value) {
        LOG.error("A library of somebody else's logs what it caught", new IllegalStateException(value));
        return "logged";
    }
}
