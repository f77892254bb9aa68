package com.example.cornershop.platform.caller;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** A token of dots alone ends quarkus-oidc with an exception that is no refusal: another malformed one takes its place. */
@Singleton
class DottedToken {
    private static final Pattern DOTS = Pattern.compile("(?i)bearer\\s+\\.+\\s*");
    private static final int BEFORE_AUTHENTICATION = 400;

    void register(@Observes Filters filters) {
        filters.register(DottedToken::replace, BEFORE_AUTHENTICATION);
    }

    private static void replace(RoutingContext request) {
        String sent = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (sent != null && DOTS.matcher(sent).matches()) {
            request.request().headers().set(HttpHeaders.AUTHORIZATION, "Bearer malformed");
        }
        request.next();
    }
}
