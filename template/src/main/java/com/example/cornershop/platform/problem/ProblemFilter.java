package com.example.cornershop.platform.problem;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;

/** Gives every error that has no body one (404, 405, 406, 415, ...), and every problem the path that it happened at. */
@Provider
class ProblemFilter implements ContainerResponseFilter {
    private final HttpServerRequest http;

    ProblemFilter(HttpServerRequest http) {
        this.http = http;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem) {
            complete(response, problem);
        } else if (response.getStatus() >= 400
                && !response.hasEntity()
                && !HttpMethod.HEAD.equals(request.getMethod())) {
            complete(response, Problem.of(response.getStatus(), null));
        }
    }

    private void complete(ContainerResponseContext response, Problem problem) {
        response.setEntity(problem.at(http.path()), new Annotation[0], MediaType.valueOf(Problem.MEDIA_TYPE));
    }
}
