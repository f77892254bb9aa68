package com.example.cornershop.platform.caller;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Whom an identity stands for. */
@Singleton
public class Callers {
    private static final String REFUSED = "refused-caller";

    private final CallerConfig config;

    Callers(CallerConfig config) {
        this.config = config;
    }

    /** Remembers whose token it was that is refused though it is good by itself. */
    public static void refuse(@Nullable RoutingContext request, Owner owner) {
        if (request != null) {
            request.put(REFUSED, owner);
        }
    }

    /** Whose token was refused, where a good one was. */
    public static Optional<Owner> refused(RoutingContext request) {
        return Optional.ofNullable(request.get(REFUSED));
    }

    /** Nobody, if no token was verified. */
    public Optional<Caller> of(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.of(new VerifiedToken(token).caller(config.subjectClaim(), identity.getRoles()))
                : Optional.empty();
    }
}
