package com.example.cornershop.platform.telemetry;

import com.example.cornershop.platform.logging.RouteTemplate;
import com.example.cornershop.platform.problem.FailureClass;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Tells the meters which route a request took, and the class of its failure. Left alone they label a refused request
 * either with the path as it was sent, which anybody can vary for ever, or with UNKNOWN.
 */
@Singleton
class RouteTag implements HttpServerMetricsTagsContributor {
    static final String NAME = "route";
    static final String ERROR_CLASS = "error.class";

    @Override
    public Tags contribute(Context request) {
        String route = request.requestContextLocalData(RouteTemplate.ROUTE);
        int status = request.response() == null ? 0 : request.response().statusCode();
        return Tags.of(NAME, route == null ? "none" : route).and(errorClass(FailureClass.of(status)));
    }

    /** Whose turn it is; {@code none} where nothing failed. */
    static Tag errorClass(Optional<FailureClass> failure) {
        return Tag.of(ERROR_CLASS, failure.map(FailureClass::label).orElse("none"));
    }
}
