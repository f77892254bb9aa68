package com.example.cornershop.platform.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code Allow}: Quarkus REST leaves it out of a 405 (RFC 9110, 15.5.6), and answers OPTIONS with what a path's whole class has. */
@Provider
public class AllowedMethods implements ContainerResponseFilter {
    private record Route(Pattern path, String method) {}

    private final List<Route> routes;

    AllowedMethods(BeanManager beans) {
        routes = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .flatMap(AllowedMethods::of)
                .toList();
    }

    private static Stream<Route> of(Method method) {
        var template = UriBuilder.fromResource(method.getDeclaringClass());
        if (method.isAnnotationPresent(Path.class)) {
            template.path(method);
        }
        Pattern path = Pattern.compile(template.toTemplate().replaceAll("\\{([^{}]|\\{[^{}]*})*}", "[^/]+") + "/?");
        return verbs(method).map(verb -> new Route(path, verb));
    }

    /** What a method of a resource is called by: {@code GET}. */
    public static Stream<String> verbs(Method method) {
        return Stream.of(method.getAnnotations())
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .flatMap(Stream::ofNullable)
                .map(HttpMethod::value);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == 405 || HttpMethod.OPTIONS.equals(request.getMethod())) {
            var methods = new TreeSet<>(List.of(HttpMethod.OPTIONS));
            String path = request.getUriInfo().getPath();
            routes.stream().filter(route -> route.path().matcher(path).matches()).map(Route::method).forEach(methods::add);
            if (methods.contains(HttpMethod.GET)) {
                methods.add(HttpMethod.HEAD);
            }
            response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods));
        }
    }
}
