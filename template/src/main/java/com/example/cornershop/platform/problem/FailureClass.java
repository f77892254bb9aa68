package com.example.cornershop.platform.problem;

import java.util.Locale;
import java.util.Optional;

/** Whose turn it is when a request has failed, or what runs without one. */
public enum FailureClass {
    /** Whoever sent the request, which is wrong in itself: 4xx. */
    CLIENT,
    /** Nobody: the request is understood, and the state of things or a rule is against it: 409, 410, 412, 422. */
    DOMAIN,
    /** Whoever runs what this service needs and could not have: another service, the database, a free worker: 502 to 504. */
    DEPENDENCY,
    /** Whoever wrote this service: 500 and the rest. */
    DEFECT;

    /** The class of an answer; none if it tells no failure. */
    public static Optional<FailureClass> of(int status) {
        if (status < 400) {
            return Optional.empty();
        }
        return Optional.of(
                switch (status) {
                    case 409, 410, 412, 422 -> DOMAIN;
                    case 502, 503, 504 -> DEPENDENCY;
                    default -> status < 500 ? CLIENT : DEFECT;
                });
    }

    /** As logs and metrics have it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
