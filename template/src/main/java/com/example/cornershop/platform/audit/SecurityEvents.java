package com.example.cornershop.platform.audit;

import com.example.cornershop.platform.caller.Caller;
import com.example.cornershop.platform.caller.Callers;
import com.example.cornershop.platform.caller.Owner;
import com.example.cornershop.platform.logging.Facts;
import com.example.cornershop.platform.logging.RouteTemplate;
import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** One line for an access that was refused, 401 or 403, and one for all that repeat it within a window. */
@Singleton
class SecurityEvents {
    private static final Logger LOG = Logger.getLogger("security");
    /** After the request got its id. */
    private static final int EARLY = 9_000;

    private final Callers callers;
    private final Repeats<RefusedAccess> repeats;

    SecurityEvents(Callers callers, AuditConfig config) {
        this.callers = callers;
        this.repeats = new Repeats<>(config.window(), Ticker.systemTicker(), (refusal, times) -> Facts.with(
                refusal.facts(Map.of("event.count", String.valueOf(times))), () -> LOG.info("Access refused again")));
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, EARLY);
    }

    /** What still runs is told before the log ends. */
    void stop(@Observes ShutdownEvent stop) {
        repeats.end();
    }

    private void watch(RoutingContext request) {
        request.addEndHandler(end -> {
            int status = request.response().getStatusCode();
            if (status == 401) {
                refused(request, status, Callers.refused(request));
            } else if (status == 403) {
                identified(request).subscribe().with(
                        identity -> refused(request, status, callers.of(identity).map(Caller::owner)),
                        failure -> refused(request, status, Optional.empty()));
            }
        });
        request.next();
    }

    /** It was found out when the request was refused, if it was asked for. */
    private static Uni<SecurityIdentity> identified(RoutingContext request) {
        Uni<SecurityIdentity> identity = request.get(QuarkusHttpUser.DEFERRED_IDENTITY_KEY);
        return identity == null ? Uni.createFrom().failure(IllegalStateException::new) : identity;
    }

    private void refused(RoutingContext request, int status, Optional<Owner> caller) {
        Map<String, String> known = Facts.of(request);
        var refusal = new RefusedAccess(
                status,
                known.getOrDefault("reason", "forbidden"),
                request.get(RouteTemplate.ROUTE, "none"),
                request.request().method().name(),
                caller,
                request.request().remoteAddress().hostAddress());
        if (repeats.isFirst(refusal)) {
            Map<String, String> facts = refusal.facts(Map.of("requestId", known.get("requestId")));
            Facts.with(facts, () -> LOG.info("Access refused"));
        }
    }
}
