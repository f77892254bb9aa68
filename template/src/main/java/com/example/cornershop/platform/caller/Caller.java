package com.example.cornershop.platform.caller;

import java.util.Set;

/** Who calls, as the verified token says. */
public record Caller(String issuer, String subject, Kind kind, Set<String> roles, Set<String> scopes) {
    public enum Kind {
        PERSON,
        MACHINE
    }

    public Owner owner() {
        return new Owner(issuer, subject);
    }
}
