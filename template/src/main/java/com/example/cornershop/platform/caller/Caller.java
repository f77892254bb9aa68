package com.example.cornershop.platform.caller;

import java.util.Set;

/**
 * Who calls, as the verified token says.
 *
 * @param subject opaque, and unique only within its issuer
 * @param roles what {@code @RolesAllowed} looks at
 * @param scopes what the client may do in the caller's name
 */
public record Caller(String issuer, String subject, Kind kind, Set<String> roles, Set<String> scopes) {
    public enum Kind {
        PERSON,
        /** A client that acts in its own name (the client credentials grant). */
        MACHINE
    }

    public Owner owner() {
        return new Owner(issuer, subject);
    }
}
