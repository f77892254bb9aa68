package com.example.cornershop.platform.database;

import com.example.cornershop.platform.problem.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.RejectedExecutionException;

/** More requests than workers and places to wait: the rest is told at once to come back, and costs no thread. */
@Singleton
class Overload {
    private static final int BEFORE_ALL_OTHER_FAILURES = Integer.MAX_VALUE - 10;
    private static final String RETRY_AFTER_SECONDS = "1";

    void answer(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHER_FAILURES).failureHandler(this::answer);
    }

    private void answer(RoutingContext request) {
        if (!(request.failure() instanceof RejectedExecutionException) || request.response().headWritten()) {
            request.next();
            return;
        }
        request.response()
                .setStatusCode(503)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .end(Problem.of(503, "overloaded", "The service has more to do than it can.").json());
    }
}
