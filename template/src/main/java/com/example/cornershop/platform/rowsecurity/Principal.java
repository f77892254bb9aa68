package com.example.cornershop.platform.rowsecurity;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The name under which code works for the service and not for a caller. It opens nothing by itself: a table's policy
 * names the principals that see its rows.
 */
public final class Principal {
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private Principal() {}

    /** Runs the body as this principal, in each transaction that it begins on this thread. */
    public static <T> T call(String name, Callable<T> body) throws Exception {
        String before = CURRENT.get();
        CURRENT.set(name);
        try {
            return body.call();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get());
    }
}
