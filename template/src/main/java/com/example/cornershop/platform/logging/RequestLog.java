package com.example.cornershop.platform.logging;

import com.example.cornershop.platform.problem.FailureClass;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Gives each request an id, the caller's where it is well-formed, and logs a line when it has been answered.
 *
 * <p>The id is in every log line of the request, in every problem document and in the answer ({@code X-Request-Id}).
 */
@Singleton
class RequestLog {
    static final String HEADER = "X-Request-Id";
    private static final Logger LOG = Logger.getLogger("requests");
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int FIRST = 10_000;

    void register(@Observes Filters filters) {
        filters.register(RequestLog::begin, FIRST);
    }

    private static void begin(RoutingContext request) {
        String sent = request.request().getHeader(HEADER);
        String id = sent != null && WELL_FORMED.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
        MDC.put("requestId", id);
        Facts.keep(request, "requestId", id);
        request.response().putHeader(HEADER, id);
        long start = System.nanoTime();
        request.addEndHandler(end -> answered(request, start));
        request.next();
    }

    /** The route is a template, and "none" where no resource was found: what was really asked for may hold anything. */
    private static void answered(RoutingContext request, long start) {
        Map<String, String> facts = Facts.of(request);
        facts.put("method", HttpMethods.label(request.request().method().name()));
        facts.put("route", request.get(RouteTemplate.ROUTE, "none"));
        facts.put("durationMs", String.valueOf(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
        if (request.response().ended()) {
            int status = request.response().getStatusCode();
            facts.put("status", String.valueOf(status));
            FailureClass.of(status).ifPresent(failure -> facts.put("errorClass", failure.label()));
        } else {
            // The caller is gone, or broke off: nobody has set the status, or nobody gets it. The metrics say RESET too.
            facts.put("status", "RESET");
            facts.put("errorClass", FailureClass.CLIENT.label());
        }
        Facts.with(facts, () -> LOG.info("Request answered"));
    }
}
