package com.example.cornershop.platform.caller;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** The caller of the request that is being answered. */
@RequestScoped
public class CurrentCaller {
    private final SecurityIdentity identity;
    private final Callers callers;

    CurrentCaller(SecurityIdentity identity, Callers callers) {
        this.identity = identity;
        this.callers = callers;
    }

    /**
     * Whoever calls.
     *
     * @throws UnauthorizedException (401) if nobody is known: the route lacks {@code @Authenticated}
     */
    public Caller get() {
        return callers.of(identity).orElseThrow(UnauthorizedException::new);
    }

    public Owner owner() {
        return get().owner();
    }
}
