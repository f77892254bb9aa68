package com.example.cornershop.platform.validation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Where a resource method's parameter comes from, and its name there. */
record ParameterName(String in, String name) {
    static ParameterName of(ConstraintViolation<?> violation, Path.MethodNode method, Path.ParameterNode parameter) {
        Class<?>[] types = method.getParameterTypes().toArray(Class<?>[]::new);
        // an intercepted bean's class is a subclass of the resource, without its annotations
        return Stream.<Class<?>>iterate(violation.getRootBeanClass(), type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(candidate -> candidate.getName().equals(method.getName()))
                .filter(candidate -> Arrays.equals(candidate.getParameterTypes(), types))
                .flatMap(found -> Arrays.stream(found.getParameterAnnotations()[parameter.getParameterIndex()]))
                .flatMap(annotation -> of(annotation, parameter.getName()).stream())
                .findFirst()
                .orElse(new ParameterName("body", ""));
    }

    private static Optional<ParameterName> of(Annotation annotation, String otherwise) {
        if (annotation instanceof QueryParam query) {
            return Optional.of(new ParameterName("query", query.value()));
        } else if (annotation instanceof PathParam path) {
            return Optional.of(new ParameterName("path", path.value()));
        } else if (annotation instanceof HeaderParam header) {
            return Optional.of(new ParameterName("header", header.value()));
        } else if (annotation instanceof RestQuery query) {
            return Optional.of(new ParameterName("query", query.value().isEmpty() ? otherwise : query.value()));
        } else if (annotation instanceof RestPath path) {
            return Optional.of(new ParameterName("path", path.value().isEmpty() ? otherwise : path.value()));
        } else if (annotation instanceof RestHeader header) {
            return Optional.of(new ParameterName("header", header.value().isEmpty() ? otherwise : header.value()));
        }
        return Optional.empty();
    }
}
