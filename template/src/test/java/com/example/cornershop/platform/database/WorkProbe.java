package com.example.cornershop.platform.database;

import com.example.cornershop.platform.work.ProbeWork;
import com.example.cornershop.platform.work.WorkQueue;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** A route that leaves work to be done after it. */
@Path("/probe/work")
@PermitAll
@ApplicationScoped
public class WorkProbe {
    private final WorkQueue queue;
    private final ProbeWork work;

    WorkProbe(WorkQueue queue, ProbeWork work) {
        this.queue = queue;
        this.work = work;
    }

    @POST
    @Path("{id}")
    @Transactional
    public void add(@PathParam("id") String id) {
        queue.add(work.name(), id);
    }
}
