package com.example.cornershop.platform.database;

import com.example.cornershop.platform.logging.Facts;
import com.example.cornershop.platform.logging.Wordless;
import com.example.cornershop.platform.problem.Problem;
import io.quarkus.arc.ArcUndeclaredThrowableException;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.sql.SQLException;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveExceptionMapper;

/** A database that is away, slow or busy is no fault of the request: 503, or 409 after a conflict, and Retry-After. */
class DatabaseProblems {
    /** Long enough for a pool to drain or a standby to take over the next time, short enough to notice. */
    private static final int RETRY_AFTER_SECONDS = 2;

    private static final Logger LOG = Logger.getLogger(DatabaseProblems.class);

    @ServerExceptionMapper({SQLException.class, PersistenceException.class})
    Response failed(Exception thrown) {
        return DatabaseFailure.of(thrown)
                .map(failure -> retriable(failure, thrown))
                .orElseGet(() -> mapped(new Unexpected(thrown)));
    }

    /**
     * A commit that failed for another reason, a constraint say, is answered as that reason would be. An interceptor's
     * checked exceptions come wrapped.
     */
    @ServerExceptionMapper({
        RollbackException.class,
        QuarkusTransactionException.class,
        ArcUndeclaredThrowableException.class
    })
    Response notCommitted(Exception thrown) {
        return DatabaseFailure.of(thrown)
                .map(failure -> retriable(failure, thrown))
                .orElseGet(() -> mapped(thrown.getCause() == null ? new Unexpected(thrown) : thrown.getCause()));
    }

    private static Response retriable(DatabaseFailure failure, Exception thrown) {
        String cause = DatabaseFailure.saidBy(thrown).map(Wordless::root).orElseThrow();
        Facts.with(Map.of("failure", failure.name(), "cause", cause), () -> LOG.warn("Database failure"));
        int status = failure.answeredWith();
        Problem problem =
                switch (failure) {
                    case UNAVAILABLE -> Problem.of(status, "database-unavailable", "The request can't be answered now.");
                    case BUSY -> Problem.of(status, "busy", "Others are at work on the same data.");
                    case CONFLICT -> Problem.of(status, "conflict", "Another request changed the same data first.");
                };
        return problem.response(RETRY_AFTER_SECONDS);
    }

    /** What the mapper of another exception says. */
    @SuppressWarnings("unchecked")
    private static Response mapped(Throwable thrown) {
        var request = CurrentRequestManager.get();
        Class<Throwable> type = (Class<Throwable>) thrown.getClass();
        var found = request.getDeployment().getExceptionMapper().getExceptionMapper(type, request, thrown);
        var mapper = (ExceptionMapper<Throwable>) found.getValue();
        return mapper instanceof ResteasyReactiveExceptionMapper<Throwable> reactive
                ? reactive.toResponse(found.getKey(), request)
                : mapper.toResponse(found.getKey());
    }

    /** A failure that is ours: left to whatever answers the unknown. */
    private static class Unexpected extends RuntimeException {
        Unexpected(Throwable cause) {
            super(cause);
        }
    }
}
