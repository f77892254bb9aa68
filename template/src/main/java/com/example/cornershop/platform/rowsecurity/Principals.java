package com.example.cornershop.platform.rowsecurity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The names under which code works for the service and not for a caller. A name opens nothing by itself: a table's policy
 * says which principals see its rows.
 */
@Singleton
public class Principals {
    private final ThreadLocal<String> current = new ThreadLocal<>();

    /** Runs the body as this principal, in each transaction that it begins on this thread; one that is open has its own. */
    public <T> T call(String name, Callable<T> body) throws Exception {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("A principal is named before its transaction begins, not within it");
        }
        String before = current.get();
        current.set(name);
        try {
            return body.call();
        } finally {
            if (before == null) {
                current.remove();
            } else {
                current.set(before);
            }
        }
    }

    Optional<String> current() {
        return Optional.ofNullable(current.get());
    }
}
