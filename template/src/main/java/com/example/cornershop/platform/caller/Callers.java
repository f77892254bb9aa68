package com.example.cornershop.platform.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Whom an identity stands for. */
@Singleton
public class Callers {
    private final CallerConfig config;

    Callers(CallerConfig config) {
        this.config = config;
    }

    /** Nobody, if no token was verified. */
    public Optional<Caller> of(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.of(new VerifiedToken(token).caller(config.subjectClaim(), identity.getRoles()))
                : Optional.empty();
    }
}
