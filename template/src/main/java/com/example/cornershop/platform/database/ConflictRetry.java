package com.example.cornershop.platform.database;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * The retries of {@link RetryOnConflict}: three at most. No library's retry, because those come after
 * {@code @Transactional}: they would retry within the transaction that failed.
 */
@Interceptor
@RetryOnConflict
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class ConflictRetry {
    private static final int RETRIES = 3;
    /** In milliseconds. Two that met wait for a time drawn from a range that doubles, so as not to meet again. */
    private static final long LONGEST_FIRST_WAIT = 100;
    /**
     * A row that stays locked is how deadlocks end here: lock_timeout is shorter than deadlock_timeout (1 s), at which
     * PostgreSQL looks for them.
     */
    private static final Set<DatabaseFailure> CONFLICTS = Set.of(DatabaseFailure.CONFLICT, DatabaseFailure.BUSY);

    @AroundInvoke
    Object retry(InvocationContext invocation) throws Exception {
        for (int retry = 0; retry < RETRIES; retry++) {
            try {
                return invocation.proceed();
            } catch (Exception e) {
                if (DatabaseFailure.of(e).filter(CONFLICTS::contains).isEmpty()) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(LONGEST_FIRST_WAIT << retry));
            }
        }
        return invocation.proceed();
    }
}
