package com.example.cornershop.platform.deprecation;

import com.example.cornershop.platform.caller.Callers;
import com.example.cornershop.platform.logging.Facts;
import com.example.cornershop.platform.logging.RouteTemplate;
import com.example.cornershop.platform.problem.AllowedMethods;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Reads each {@link DeprecatedSince} once, at start. From then on every answer of its operation has the notice and is
 * counted, and the request's line in the log says who asked.
 */
@Provider
@Singleton
class Deprecations implements DynamicFeature {
    /** Each as {@code GET /v1/things/{id}}. */
    private final Set<String> operations = new ConcurrentSkipListSet<>();
    private final MeterRegistry meters;
    /** Asked for when it is needed: routes are made before there is a configuration. */
    private final Instance<Callers> callers;

    Deprecations(MeterRegistry meters, Instance<Callers> callers) {
        this.meters = meters;
        this.callers = callers;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        if (method.isAnnotationPresent(DeprecatedSince.class)) {
            Notice notice = Notice.of(method);
            String verb = AllowedMethods.verbs(method).collect(Collectors.joining(","));
            String operation = verb + " " + RouteTemplate.of(resource);
            operations.add(operation);
            context.register((ContainerResponseFilter) (request, response) -> {
                notice.write(response.getHeaders());
                called(operation, CurrentRequestManager.get().unwrap(RoutingContext.class));
            });
        }
    }

    /** One that nobody calls is there with 0: nothing can be concluded from a series that is missing. */
    void start(@Observes StartupEvent event) {
        operations.forEach(this::counter);
    }

    /** A label for each caller would have no bound. */
    private Counter counter(String operation) {
        return meters.counter("deprecated.requests", "operation", operation);
    }

    private void called(String operation, RoutingContext request) {
        counter(operation).increment();
        Facts.keep(request, "deprecated", operation);
        if (request.user() instanceof QuarkusHttpUser user) {
            callers.get().of(user.getSecurityIdentity()).ifPresent(caller -> {
                Facts.keep(request, "user.domain", caller.owner().issuer());
                Facts.keep(request, "user.id", caller.owner().subject());
            });
        }
    }
}
