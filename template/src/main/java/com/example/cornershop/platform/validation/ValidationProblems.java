package com.example.cornershop.platform.validation;

import com.example.cornershop.platform.problem.Problem;
import com.example.cornershop.platform.problem.Problem.Violation;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What is wrong with a request, field by field (400). A constraint on what we return is our own fault: 500. */
class ValidationProblems {
    private static final Logger LOG = Logger.getLogger(ValidationProblems.class);

    @ServerExceptionMapper
    Response unreadable(UnreadableBody e) {
        return Problem.of(400, "unreadable-body", e.getMessage(), e.violations()).response();
    }

    @ServerExceptionMapper
    Response invalid(ResteasyReactiveViolationException e) {
        if (e.getConstraintViolations().stream().anyMatch(ValidationProblems::isOurs)) {
            LOG.error("A resource returned what its own constraints forbid", e);
            return Problem.of(500, "Something went wrong on our side.").response();
        }
        List<Violation> violations = e.getConstraintViolations().stream()
                .map(ValidationProblems::violation)
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
        return Problem.of(400, "invalid", "The request breaks a rule.", violations).response();
    }

    private static boolean isOurs(ConstraintViolation<?> violation) {
        return nodes(violation).stream().anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = nodes(violation);
        ParameterName parameter = ParameterName.of(
                violation, nodes.get(0).as(Path.MethodNode.class), nodes.get(1).as(Path.ParameterNode.class));
        String field = parameter.name();
        for (Path.Node node : nodes.subList(2, nodes.size())) {
            field += index(node) + (node.getName() == null ? "" : "." + node.getName());
        }
        return new Violation(parameter.in(), field.replaceFirst("^\\.", ""), violation.getMessage());
    }

    private static String index(Path.Node node) {
        Object at = node.getIndex() == null ? node.getKey() : node.getIndex();
        return node.isInIterable() && at != null ? "[" + at + "]" : "";
    }

    private static List<Path.Node> nodes(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false).toList();
    }
}
