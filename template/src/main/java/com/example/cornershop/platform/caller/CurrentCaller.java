package com.example.cornershop.platform.caller;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the request that is being answered. */
@RequestScoped
public class CurrentCaller {
    private final SecurityIdentity identity;
    private final CallerConfig config;

    CurrentCaller(SecurityIdentity identity, CallerConfig config) {
        this.identity = identity;
        this.config = config;
    }

    /** @throws UnauthorizedException (401) if nobody is known: the route lacks {@code @Authenticated} */
    public Caller get() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return new VerifiedToken(token).caller(config.subjectClaim(), identity.getRoles());
        }
        throw new UnauthorizedException();
    }

    public Owner owner() {
        return get().owner();
    }
}
