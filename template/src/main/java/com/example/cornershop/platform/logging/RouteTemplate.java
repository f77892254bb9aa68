package com.example.cornershop.platform.logging;

import io.smallrye.common.vertx.ContextLocals;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Remembers which route a request took: {@code /v1/products/{id}}. */
public class RouteTemplate {
    /** Under this key the request, and its context, hold the template. */
    public static final String ROUTE = "route";

    @ServerRequestFilter
    void remember(ResourceInfo resource, RoutingContext request) {
        String route = path(resource.getResourceClass()) + path(resource.getResourceMethod());
        request.put(ROUTE, route);
        ContextLocals.put(ROUTE, route);
    }

    private static String path(AnnotatedElement part) {
        Path path = part.getAnnotation(Path.class);
        return path == null ? "" : path.value().replaceFirst("^/?", "/").replaceFirst("/$", "");
    }
}
