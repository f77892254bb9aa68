package com.example.cornershop.platform.database;

import com.example.cornershop.platform.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * More requests than may be inside at once: the rest is told at the door to come back, and costs no thread. The workers'
 * own queue may not refuse them: behind an asynchronous authentication nobody would hear of it, least of all the caller.
 */
@Singleton
class Overload {
    /** After what is refused for itself, and a body has been read: who sends slowly takes no place. */
    private static final int AT_THE_DOOR = 500;

    private static final int BEFORE_ALL_OTHER_FAILURES = Integer.MAX_VALUE - 10;
    private static final int RETRY_AFTER_SECONDS = 1;

    private final int most;
    private final AtomicInteger inside = new AtomicInteger();

    Overload(DatabaseConfig config) {
        this.most = config.maxRequests();
    }

    void guard(@Observes Filters filters) {
        filters.register(this::admit, AT_THE_DOOR);
    }

    /** What the workers refuse all the same, since callers who left have filled their queue. */
    void answer(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHER_FAILURES).failureHandler(this::refused);
    }

    @ServerExceptionMapper
    Response refused(RejectedExecutionException e) {
        return problem().response(RETRY_AFTER_SECONDS);
    }

    /** The place is free again when the request was answered, or its caller has left. */
    private void admit(RoutingContext request) {
        if (inside.incrementAndGet() > most) {
            inside.decrementAndGet();
            refuse(request);
        } else {
            request.addEndHandler(end -> inside.decrementAndGet());
            request.next();
        }
    }

    private void refused(RoutingContext request) {
        if (request.failure() instanceof RejectedExecutionException && !request.response().headWritten()) {
            refuse(request);
        } else {
            request.next();
        }
    }

    private static void refuse(RoutingContext request) {
        request.response()
                .setStatusCode(503)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER_SECONDS))
                .end(problem().at(request.request().path()).json());
    }

    private static Problem problem() {
        return Problem.of(503, "overloaded", "The service has more to do than it can.");
    }
}
