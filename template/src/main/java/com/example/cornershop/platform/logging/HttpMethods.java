package com.example.cornershop.platform.logging;

import java.util.Set;

/** The methods that clients of a service use. Any other may be whatever somebody likes to call it. */
public final class HttpMethods {
    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private HttpMethods() {}

    /** As logs and metrics have it. */
    public static String label(String method) {
        return KNOWN.contains(method) ? method : "OTHER";
    }
}
