package com.example.cornershop.stock;

import io.smallrye.faulttolerance.api.Guard;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * The retries of {@link RetryOnConflict}: three at most. An interceptor of our own around the library's retry, because
 * the library's {@code @Retry} comes after {@code @Transactional}: it would retry within the transaction that failed.
 */
@Interceptor
@RetryOnConflict
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class ConflictRetry {
    /**
     * PostgreSQL's serialization_failure, deadlock_detected and lock_not_available (its documentation, appendix A). The
     * third is how deadlocks end here: lock_timeout is shorter than deadlock_timeout (1 s), at which PostgreSQL looks.
     */
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "55P03");

    private static final Guard GUARD = Guard.create()
            .withRetry()
            .maxRetries(3)
            .delay(50, ChronoUnit.MILLIS)
            .jitter(50, ChronoUnit.MILLIS)
            .whenException(ConflictRetry::isConflict)
            .done()
            .build();

    @AroundInvoke
    Object retry(InvocationContext invocation) throws Exception {
        return GUARD.call(invocation::proceed, Object.class);
    }

    static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && CONFLICTS.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
