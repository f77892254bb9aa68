package com.example.cornershop.platform.problem;

import io.vertx.core.http.HttpServerResponse;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResteasyReactiveClientProblem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Exceptions as problem documents; whatever is unknown here is a fault of ours, and says nothing of itself. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        return Problem.of(e.status(), e.code(), e.getMessage()).response();
    }

    @ServerExceptionMapper
    Response changedMeanwhile(OptimisticLockException e) {
        return Problem.of(409, "changed-meanwhile", "Somebody else changed this meanwhile. Read it again.").response();
    }

    @ServerExceptionMapper
    Response constraint(ConstraintViolationException e) {
        return switch (e.getKind()) {
            case UNIQUE -> Problem.of(409, "already-exists", "There is one like this already.").response();
            case FOREIGN_KEY -> Problem.of(409, "reference", "Refers to what isn't there, or is still referred to.")
                    .response();
            default -> unstorable(e);
        };
    }

    @ServerExceptionMapper
    Response unstorable(DataException e) {
        return unstorable((Throwable) e);
    }

    /** Input that validation let through and the database refuses: told, and logged because a rule is missing. */
    private static Response unstorable(Throwable e) {
        LOG.warn("The database refused a value that validation accepted", e);
        return Problem.of(400, "unstorable", "A value can't be stored.").response();
    }

    /** An error that JAX-RS or a resource chose; the filter writes its body. What others answered us is none of it. */
    @ServerExceptionMapper
    Response chosen(WebApplicationException e, HttpServerResponse response) {
        if (e instanceof ResteasyReactiveClientProblem) {
            return unexpected(e, response);
        }
        if (e.getResponse().getStatus() >= 500) {
            LOG.error("A resource gave up", e);
        }
        return e.getResponse();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, HttpServerResponse response) {
        if (response.ended() || response.closed()) {
            LOG.debug("The caller is gone, or was answered", e);
        } else {
            LOG.error("Unexpected failure", e);
        }
        return Problem.of(500, "Something went wrong on our side.").response();
    }
}
