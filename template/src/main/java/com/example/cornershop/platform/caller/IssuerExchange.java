package com.example.cornershop.platform.caller;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * What the issuer is asked for ends in time: callers wait for it, each in a place that others would have. A description of
 * itself that doesn't say where its keys are is no answer; quarkus-oidc would take it, and verify nobody from then on.
 */
@Singleton
@Unremovable // found by its type alone
@OidcEndpoint({OidcEndpoint.Type.DISCOVERY, OidcEndpoint.Type.JWKS})
class IssuerExchange implements OidcRequestFilter, OidcResponseFilter {
    private static final long MILLIS = 2_000;
    /** Or where they are. */
    private static final Pattern KEYS = Pattern.compile("\"(keys|jwks_uri)\"");

    @Override
    public Uni<Void> filter(OidcRequestFilterContext exchange) {
        exchange.request().timeout(MILLIS);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> filter(OidcResponseFilterContext exchange) {
        boolean isAnswer = exchange.statusCode() != 200 || KEYS.matcher(exchange.responseBody().toString()).find();
        return isAnswer
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().failure(new OIDCException("The issuer doesn't say where its keys are"));
    }
}
