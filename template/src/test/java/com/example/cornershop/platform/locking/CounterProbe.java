package com.example.cornershop.platform.locking;

import com.example.cornershop.platform.database.RetryOnConflict;
import com.example.cornershop.platform.database.TestDatabase;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Counters that clients read, add to and write. */
@Path("/probe/locking/counters")
@PermitAll
@Transactional
class CounterProbe {
    /** Where changes meet after their check, if they are to. */
    static volatile CyclicBarrier meeting;

    private final EntityManager database;

    CounterProbe(EntityManager database) {
        this.database = database;
    }

    record Counter(UUID id, int amount) {}

    @POST
    public RestResponse<Counter> create() {
        var counter = new ProbeCounter();
        database.persist(counter);
        return ResponseBuilder.<Counter>created(URI.create("/probe/locking/counters/" + counter.id))
                .entity(new Counter(counter.id, counter.amount))
                .tag(IfMatch.tag(counter.version))
                .build();
    }

    @GET
    @Path("{id}")
    public RestResponse<Counter> get(UUID id) {
        return answer(existing(id));
    }

    @PUT
    @Path("{id}")
    @RetryOnConflict
    public RestResponse<Counter> set(UUID id, @BeanParam IfMatch match, Counter request) throws Exception {
        ProbeCounter counter = current(id, match);
        counter.amount = request.amount;
        database.flush();
        return answer(counter);
    }

    @DELETE
    @Path("{id}")
    @RetryOnConflict
    public void delete(UUID id, @BeanParam IfMatch match) throws Exception {
        database.remove(current(id, match));
    }

    private ProbeCounter current(UUID id, IfMatch match) throws Exception {
        ProbeCounter counter = existing(id);
        match.check(counter.version);
        meet();
        return counter;
    }

    private ProbeCounter existing(UUID id) {
        return Optional.ofNullable(database.find(ProbeCounter.class, id)).orElseThrow(NotFoundException::new);
    }

    /**
     * A third one, which a retry would be, finds nobody to meet. That the second waits for the first too long, on a machine
     * that stands still, is no reason to be one.
     */
    private void meet() throws InterruptedException, BrokenBarrierException, TimeoutException {
        CyclicBarrier here = meeting;
        if (here != null) {
            database.createNativeQuery(
                            "SELECT set_config('lock_timeout', '1min', true), set_config('statement_timeout', '1min', true)")
                    .getSingleResult();
            here.await(30, TimeUnit.SECONDS);
        }
    }

    private static RestResponse<Counter> answer(ProbeCounter counter) {
        return ResponseBuilder.ok(new Counter(counter.id, counter.amount))
                .tag(IfMatch.tag(counter.version))
                .build();
    }

    @Singleton
    static class Counters {
        void create(@Observes StartupEvent started) throws SQLException {
            try (Connection owner = TestDatabase.asOwner()) {
                owner.createStatement().execute(
                        """
                        CREATE TABLE IF NOT EXISTS probe_counters (
                            id uuid PRIMARY KEY, amount integer NOT NULL, version bigint NOT NULL)
                        """);
            }
        }
    }
}
