package com.example.cornershop.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Problem documents for what never reaches a resource: refused paths, requests too big, routes beside the API. */
@Singleton
class EarlyProblems {
    private static final Logger LOG = Logger.getLogger(EarlyProblems.class);
    private static final int AFTER_REQUEST_ID = 1_000;

    /** Paths that two parsers read in two ways, and NUL, which no text of ours holds; the host may come before. */
    private static final Pattern AMBIGUOUS = Pattern.compile(
            "(https?://[\\w.:\\[\\]-]++(?=/|$))?+([^?]*(;|//|/\\.{1,2}(/|\\?|$)|%2e|%2f|%5c|%3b).*|.*%00.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Two readers believe two of them (RFC 9112, 3.2; RFC 9110, 5.3). */
    private static final List<CharSequence> SINGLE = List.of(HttpHeaders.HOST, HttpHeaders.AUTHORIZATION);

    private final long maxTarget;
    private final long maxHeaders;
    private final Bodies bodies;

    EarlyProblems(
            RequestLimits limits,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize) {
        this.maxTarget = limits.maxTarget().asLongValue();
        this.maxHeaders = limits.maxHeaders().asLongValue();
        this.bodies = new Bodies(maxBodySize.asLongValue());
    }

    void refuse(@Observes Filters filters) {
        filters.register(this::check, AFTER_REQUEST_ID);
    }

    void answer(@Observes Router router) {
        router.route().last().handler(request -> send(request, Problem.of(404, null)));
        router.route().order(Integer.MAX_VALUE - 1).failureHandler(this::failed);
    }

    private void check(RoutingContext request) {
        String target = request.request().uri();
        if (target.length() > maxTarget) {
            send(request, Problem.of(414, "Path and query may have " + maxTarget + " bytes at most."));
        } else if (headerSize(request) > maxHeaders) {
            send(request, Problem.of(431, "The header fields may have " + maxHeaders + " bytes at most."));
        } else if (AMBIGUOUS.matcher(target).matches()) {
            send(request, Problem.of(400, "ambiguous-path", "The path or query holds what this service doesn't read."));
        } else if (SINGLE.stream().anyMatch(name -> request.request().headers().getAll(name).size() > 1)) {
            send(request, Problem.of(400, "repeated-header", "Host and Authorization may be sent once."));
        } else if (bodies.announcesTooMuch(request.request())) {
            refuseBody(request, bodies.tooBig());
        } else if (Bodies.comesWith(request.request())) {
            bodies.read(request, EarlyProblems::refuseBody);
        } else {
            request.next();
        }
    }

    /** A byte is a character here; each field has a colon, a space and an end of line beside name and value. */
    private static long headerSize(RoutingContext request) {
        return request.request().headers().entries().stream()
                .mapToLong(field -> field.getKey().length() + field.getValue().length() + 4)
                .sum();
    }

    private void failed(RoutingContext request) {
        int status = request.statusCode() >= 400 ? request.statusCode() : 500;
        if (status >= 500) {
            LOG.error("Unexpected failure", request.failure());
        }
        send(request, Problem.of(status, null));
    }

    /** Who sends on finds the connection closed. */
    private static void refuseBody(RoutingContext request, Problem problem) {
        if (!request.response().ended()) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            send(request, problem);
            request.request().connection().close();
        }
    }

    private static void send(RoutingContext request, Problem problem) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        response.setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (HttpMethod.HEAD.equals(request.request().method())) {
            response.end();
        } else {
            response.end(problem.at(request.request().path()).json());
        }
    }
}
