package com.example.cornershop.platform.caller;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the request that is being answered. */
@RequestScoped
public class CurrentCaller {
    @Inject
    JsonWebToken token;

    public Caller get() {
        return new Caller(token.getIssuer(), token.getSubject(), Caller.Kind.PERSON, token.getGroups(), Set.of());
    }

    public Owner owner() {
        return get().owner();
    }
}
