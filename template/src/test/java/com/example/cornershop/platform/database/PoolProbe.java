package com.example.cornershop.platform.database;

import io.vertx.ext.web.Router;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.util.concurrent.RejectedExecutionException;
import javax.sql.DataSource;

/** Routes that use the pool in each way that a resource may. */
@Path("/probe/pool")
@PermitAll
@ApplicationScoped
public class PoolProbe {
    static final String TABLE = "probe_pool";
    private final DataSource pool;
    private final Gate gate;

    PoolProbe(DataSource pool, Gate gate) {
        this.pool = pool;
        this.gate = gate;
    }

    /** What the workers refuse before JAX-RS has it. */
    void refuse(@Observes Router router) {
        router.get("/probe/refused-early").handler(request -> request.fail(new RejectedExecutionException()));
    }

    static void createTable() throws SQLException {
        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS " + TABLE + " (note text NOT NULL)");
        }
    }

    @GET
    @Path("locked-table")
    @Transactional
    public String readTheTable() throws SQLException {
        return run("SELECT count(*) FROM " + TABLE);
    }

    @GET
    @Path("no-table")
    @Transactional
    public String readNoTable() throws SQLException {
        return run("SELECT 1");
    }

    @GET
    @Path("slow")
    @Transactional
    public String beSlow() throws SQLException {
        return run("SELECT pg_sleep(0.05)::text");
    }

    @GET
    @Path("too-slow")
    @Transactional
    public String beTooSlow() throws SQLException {
        return run("SELECT pg_sleep(300)::text");
    }

    @GET
    @Path("held")
    public String hold() throws InterruptedException {
        return gate.pass();
    }

    /** What the workers refuse while JAX-RS has it. */
    @GET
    @Path("refused")
    public String refuse() {
        throw new RejectedExecutionException();
    }

    @POST
    @Path("failure")
    @Transactional
    public void failWithWorkDone() throws SQLException {
        run("SELECT 1");
        throw new Injected();
    }

    /** Without a trace: a thousand of them would fill the log. */
    private static class Injected extends RuntimeException {
        Injected() {
            super("injected", null, false, false);
        }
    }

    private String run(String query) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
