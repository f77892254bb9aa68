package com.example.cornershop.platform.authorization;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;

/** The routes that the running service has, whatever any document says of them. */
final class ServedRoutes {
    private static final Set<Class<? extends Annotation>> SAYING_WHO =
            Set.of(Authenticated.class, RolesAllowed.class, PermitAll.class, DenyAll.class);

    private ServedRoutes() {}

    /** Each as {@code GET /v1/orders/{id}}, with its method. */
    static Map<String, Method> all() {
        var routes = new TreeMap<String, Method>();
        ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers().forEach(resource -> Stream.of(resource.value.handlers)
                .filter(ClassRoutingHandler.class::isInstance)
                .flatMap(handler -> ((ClassRoutingHandler) handler).getMappers().entrySet().stream())
                .forEach(mapper -> mapper.getValue().getTemplates().forEach(route -> routes.put(
                        mapper.getKey() + " " + path(resource.template.template + "/" + route.template.template),
                        route.value.getLazyMethod().getMethod()))));
        return routes;
    }

    /** Those that don't say who may call them. */
    static Set<String> unannotated() {
        return all().entrySet().stream()
                .filter(route -> !says(route.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** In roles, which the contract has and each is tried. */
    private static boolean says(Method method) {
        return SAYING_WHO.stream().anyMatch(each -> carries(method, each)) && !carries(method, PermissionsAllowed.class);
    }

    private static boolean carries(Method method, Class<? extends Annotation> annotation) {
        return method.isAnnotationPresent(annotation) || method.getDeclaringClass().isAnnotationPresent(annotation);
    }

    /** As OpenAPI writes it: {@code {id:\d+}} is {@code {id}}. */
    private static String path(String template) {
        return template.replaceAll("\\{(\\w+)\\s*:[^}]*}", "{$1}").replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }
}
