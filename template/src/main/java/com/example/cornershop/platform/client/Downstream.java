package com.example.cornershop.platform.client;

import io.smallrye.faulttolerance.api.Guard;
import jakarta.annotation.Nullable;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * Another service that this one calls. Every call ends by its deadline, with a value or with a {@link DownstreamException},
 * and is refused with an {@link IllegalStateException} while a transaction is open: it would hold a connection of the pool.
 *
 * <p>Only what may be repeated is retried. One downstream that hangs or fails costs its own bulkhead and nothing else.
 */
public final class Downstream {
    private final String name;
    private final ClientLimits limits;
    private final Answers answers;
    private final Pause pause;
    private final RetryBudget budget;
    private final TransactionSynchronizationRegistry transactions;
    private final Guard deadline;
    private final Guard attempts;
    private final Guard breaker;

    Downstream(
            String name,
            ClientLimits limits,
            Answers answers,
            Pause pause,
            TransactionSynchronizationRegistry transactions) {
        this.name = name;
        this.limits = limits;
        this.answers = answers;
        this.pause = pause;
        this.budget = new RetryBudget(limits.retry().budget());
        this.transactions = transactions;
        this.deadline = Guard.create()
                .withDescription(name + ".deadline")
                .withTimeout().duration(limits.deadline().toMillis(), ChronoUnit.MILLIS).done()
                .build();
        this.attempts = attempts(name, limits);
        this.breaker = breaker(name, limits.breaker());
    }

    private static Guard attempts(String name, ClientLimits limits) {
        var random = new SecureRandom();
        var retry = limits.retry();
        return Guard.create()
                .withDescription(name)
                .withRetry()
                .maxRetries(retry.max())
                .whenException(Repeat.class::isInstance)
                .withCustomBackoff()
                .strategy(() -> new FullJitter(retry.firstDelay(), retry.maxDelay(), random))
                .done()
                .done()
                .withBulkhead()
                .limit(limits.concurrency())
                .done()
                .build();
    }

    /** Innermost: to it whatever is no failure of theirs is a success, so it may see nothing that was not sent. */
    private static Guard breaker(String name, ClientLimits.Breaker breaker) {
        return Guard.create()
                .withDescription(name)
                .withCircuitBreaker()
                .requestVolumeThreshold(breaker.window())
                .failureRatio(breaker.failures())
                .delay(breaker.delay().toMillis(), ChronoUnit.MILLIS)
                .successThreshold(breaker.probes())
                .when(failure -> failure instanceof Repeat || (failure instanceof DownstreamException e && e.isTheirs()))
                .done()
                .build();
    }

    /** A call that changes nothing over there: it is retried. */
    public <T> T read(Supplier<Response> request, Class<T> type) {
        return new Call<>(request, type, true).answer();
    }

    /** A call that changes something, once for its key, however often it arrives: it is retried with the same key. */
    public <T> T write(String key, Function<String, Response> request, Class<T> type) {
        Objects.requireNonNull(key, "A write without a key may not be repeated: use writeOnce");
        return new Call<>(() -> request.apply(key), type, true).answer();
    }

    /** A call that changes something, each time that it arrives: it is never retried. */
    public <T> T writeOnce(Supplier<Response> request, Class<T> type) {
        return new Call<>(request, type, false).answer();
    }

    public String name() {
        return name;
    }

    /** Retries that may be made now. */
    public double retryBudget() {
        return budget.tokens();
    }

    /** Retries that were not made, since the budget was spent. */
    public long retriesDenied() {
        return budget.denied();
    }

    /** One call with all its attempts. */
    private final class Call<T> {
        private final Supplier<Response> request;
        private final Class<T> type;
        private final boolean repeatable;
        private final long begin = System.nanoTime();
        private int made;
        private @Nullable Unknown unknown;

        Call(Supplier<Response> request, Class<T> type, boolean repeatable) {
            this.request = request;
            this.type = type;
            this.repeatable = repeatable;
        }

        T answer() {
            if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
                throw new IllegalStateException(
                        "A call to '%s' while a transaction is open: commit first, and leave the call to the work queue"
                                .formatted(name));
            }
            budget.called();
            try {
                return deadline.call(() -> attempts.call(this::attempt, type), type);
            } catch (Exception e) {
                throw outcome(e);
            }
        }

        private T attempt() throws Exception {
            pause.left().ifPresent(left -> {
                throw new Unavailable(name, Unavailable.Reason.PAUSED, left, null);
            });
            return breaker.call(this::sent, type);
        }

        private @Nullable T sent() {
            made++;
            try (Response answer = request.get()) {
                return answers.read(answer, type);
            } catch (Exception e) {
                RuntimeException failure = Failures.of(name, e);
                if (failure instanceof Unknown something) {
                    unknown = something;
                }
                throw failure instanceof DownstreamException known && mayRepeat(known) ? new Repeat(known) : failure;
            }
        }

        /** The budget comes last: a token is taken only for a retry that is made. */
        private boolean mayRepeat(DownstreamException failure) {
            return repeatable
                    && failure.isTransient()
                    && !Failures.isInterrupt(failure)
                    && made <= limits.retry().max()
                    && timeLeft().compareTo(timeOfAnAttempt()) >= 0
                    && budget.mayRetry();
        }

        private Duration timeLeft() {
            return limits.deadline().minusNanos(System.nanoTime() - begin);
        }

        /** An attempt that can't end by itself before the deadline is not begun: nothing is left behind half open. */
        private Duration timeOfAnAttempt() {
            return limits.retry().maxDelay().plus(limits.connectTimeout()).plus(limits.readTimeout());
        }

        /** A later attempt that did nothing doesn't undo an earlier one that may have done something. */
        private RuntimeException outcome(Exception e) {
            RuntimeException last = inOurWords(e instanceof Repeat repeat ? repeat.failure : e);
            return last instanceof Unavailable && unknown != null ? unknown : last;
        }

        private RuntimeException inOurWords(Exception e) {
            if (e instanceof CircuitBreakerOpenException) {
                return new Unavailable(name, Unavailable.Reason.BREAKER_OPEN, limits.breaker().delay(), e);
            }
            if (e instanceof BulkheadException) {
                return new Unavailable(name, Unavailable.Reason.BULKHEAD_FULL, limits.readTimeout(), e);
            }
            if (e instanceof TimeoutException) {
                return new Unknown(name, Unknown.Reason.TIMEOUT, "deadline", e);
            }
            return Failures.of(name, e);
        }
    }

    /** Says to the retry that this failure may be tried again. */
    private static final class Repeat extends RuntimeException {
        private final transient DownstreamException failure;

        Repeat(DownstreamException failure) {
            super(null, failure, false, false);
            this.failure = failure;
        }
    }
}
