package com.example.cornershop.platform.logging;

import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Remembers which route a request took: {@code /v1/things/{id}}. */
public class RouteTemplate {
    /** Under this key the request, and its context, hold the template. */
    public static final String ROUTE = "route";

    @ServerRequestFilter
    void remember(ResourceInfo resource, RoutingContext request) {
        String route = of(resource);
        request.put(ROUTE, route);
        // the request's own context, which meters read: behind an authentication the resource has a copy of it
        ((HttpServerRequestInternal) request.request()).context().putLocal(ROUTE, route);
    }

    /** Who may not call a route is refused before the filters of requests. */
    @ServerResponseFilter
    void rememberRefused(ResourceInfo resource, RoutingContext request) {
        if (request.get(ROUTE) == null && resource != null && resource.getResourceMethod() != null) {
            remember(resource, request);
        }
    }

    /** The template of a route, from its resource's annotations. */
    public static String of(ResourceInfo resource) {
        return path(resource.getResourceClass()) + path(resource.getResourceMethod());
    }

    private static String path(AnnotatedElement part) {
        Path path = part.getAnnotation(Path.class);
        return path == null ? "" : path.value().replaceFirst("^/?", "/").replaceFirst("/$", "");
    }
}
