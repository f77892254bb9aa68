package com.example.cornershop.platform.idempotency;

import com.example.cornershop.platform.idempotency.IdempotencyOutcome.Kind;
import com.example.cornershop.platform.problem.ProblemException;
import io.quarkus.arc.NoClassInterceptors;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** Reads the key of a request and takes the fingerprint of all that the request asks for. */
@Provider
@Idempotent
class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private final ResourceInfo resource;
    private final KeyedRequest request;
    private final Event<IdempotencyOutcome> outcomes;

    IdempotencyFilter(ResourceInfo resource, KeyedRequest request, Event<IdempotencyOutcome> outcomes) {
        this.resource = resource;
        this.request = request;
        this.outcomes = outcomes;
    }

    @Override
    @NoClassInterceptors // here the annotation names the routes, and asks for no interceptor
    public void filter(ContainerRequestContext context) throws IOException {
        Idempotent rules = resource.getResourceMethod().getAnnotation(Idempotent.class);
        request.arrived(operation(context), context.getUriInfo().getPath());
        var headers = context.getHeaders().get(IdempotencyKey.HEADER);
        try {
            IdempotencyKey key = IdempotencyKey.of(headers);
            request.carries(key, fingerprint(context));
        } catch (ProblemException unusable) {
            outcomes.fire(new IdempotencyOutcome(request.operation(), headers == null ? Kind.MISSING : Kind.MALFORMED));
            if (refuses(rules.mode(), headers == null)) {
                throw unusable;
            }
        }
    }

    /** The bytes go out that were stored: the entity is not written a second time. */
    @Override
    @NoClassInterceptors
    public void filter(ContainerRequestContext context, ContainerResponseContext response) {
        Answer answer = request.answer();
        if (answer != null && answer.body() != null) {
            response.setEntity(answer.body(), response.getEntityAnnotations(), MediaType.valueOf(answer.contentType()));
        }
    }

    private static boolean refuses(Idempotent.Mode mode, boolean missing) {
        return mode == Idempotent.Mode.REQUIRED || (mode == Idempotent.Mode.OPTIONAL && !missing);
    }

    private static String operation(ContainerRequestContext context) {
        var target = CurrentRequestManager.get().getTarget();
        return context.getMethod() + ' ' + target.getClassPath().template + target.getPath().template;
    }

    private static byte[] fingerprint(ContainerRequestContext context) throws IOException {
        byte[] body = context.getEntityStream().readAllBytes();
        context.setEntityStream(new ByteArrayInputStream(body));
        var uri = context.getUriInfo().getRequestUri();
        return new Digest()
                .add(context.getMethod())
                .add(uri.getRawPath())
                .add(uri.getRawQuery())
                .add(context.getHeaderString("Content-Type"))
                .add(body)
                .bytes();
    }
}
