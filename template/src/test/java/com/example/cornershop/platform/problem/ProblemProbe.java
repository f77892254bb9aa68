package com.example.cornershop.platform.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.StandardBasicTypes;

@Path("/probe/problem")
@PermitAll
class ProblemProbe {
    private final EntityManager database;

    ProblemProbe(EntityManager database) {
        this.database = database;
    }

    @POST
    @Path("rows")
    @Transactional
    public void insert(
            @QueryParam("id") int id, @QueryParam("parent") Integer parent, @QueryParam("name") String name) {
        database.createNativeQuery("INSERT INTO probe_problem (id, parent, name) VALUES (:id, :parent, :name)")
                .setParameter("id", id)
                .setParameter("parent", new TypedParameterValue<>(StandardBasicTypes.INTEGER, parent))
                .setParameter("name", new TypedParameterValue<>(StandardBasicTypes.STRING, name))
                .executeUpdate();
    }

    @GET
    @Path("status/{status}")
    public String status(int status) {
        throw new WebApplicationException("SECRET", status);
    }

    @GET
    @Path("returned/{status}")
    public Response returned(int status) {
        return Response.status(status).build();
    }

    @GET
    @Path("refusal")
    public String refusal() {
        throw new Refusal(422, "sold-out", "There is none left.");
    }

    @GET
    @Path("fault")
    public String fault() {
        throw new IllegalStateException("SECRET");
    }

    @GET
    @Path("error")
    public String error() {
        throw new AssertionError("SECRET");
    }

    @GET
    @Path("unwritable")
    public Object unwritable() {
        return new Object() {
            @SuppressWarnings("unused") // called by Jackson
            public String getValue() {
                throw new IllegalStateException("SECRET");
            }
        };
    }

    @GET
    @Path("stale")
    public String stale() {
        throw new OptimisticLockException("SECRET");
    }

    @GET
    @Path("json")
    @Produces(MediaType.APPLICATION_JSON)
    public String json() {
        return "{}";
    }

    @POST
    @Path("json")
    @Consumes(MediaType.APPLICATION_JSON)
    public String take(Object body) {
        return "{}";
    }
}
