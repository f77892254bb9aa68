package com.example.cornershop.platform.locking;

import com.example.cornershop.platform.problem.Problem;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Who passed the check and then found the row changed, at the flush or the commit, is answered like who came later. */
class LockingProblems {
    @ServerExceptionMapper(priority = Priorities.USER - 1) // before the mapper of a service without this
    Response changedMeanwhile(OptimisticLockException e, HttpHeaders request) {
        if (request.getHeaderString(HttpHeaders.IF_MATCH) == null) {
            return Problem.of(409, "changed-meanwhile", "Somebody else changed this meanwhile. Read it again.").response();
        }
        var stale = IfMatch.stale();
        return Problem.of(stale.status(), stale.code(), stale.getMessage()).response();
    }
}
