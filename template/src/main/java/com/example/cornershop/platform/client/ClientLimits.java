package com.example.cornershop.platform.client;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.WithDefault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How much of this service one downstream may take. A client's own mapping extends it under a prefix of its own. */
public interface ClientLimits {
    URI url();

    @WithDefault("500ms")
    @DurationMin(millis = 1)
    Duration connectTimeout();

    /** The longest silence, before the answer begins. */
    @WithDefault("1s")
    @DurationMin(millis = 1)
    Duration readTimeout();

    /** The whole call, with every retry and every wait between. */
    @WithDefault("4s")
    Duration deadline();

    /** How long a connection is kept that nobody uses, in whole seconds: less than the downstream keeps it, by one at least. */
    @WithDefault("3s")
    @DurationMin(seconds = 1)
    Duration keepAlive();

    /** Calls at once; one more is refused, not queued. */
    @WithDefault("10")
    @Min(1)
    @Max(1000)
    int concurrency();

    @WithDefault("64K")
    MemorySize maxAnswer();

    /** The longest that a downstream's Retry-After keeps us away. */
    @WithDefault("5m")
    @DurationMin(millis = 0)
    Duration maxPause();

    @Valid
    Retry retry();

    @Valid
    Breaker breaker();

    @AssertTrue(message = "deadline must leave room for connect-timeout and read-timeout")
    default boolean isDeadlineLongEnough() {
        return deadline().compareTo(connectTimeout().plus(readTimeout())) >= 0;
    }

    /** A retry is made only where all of it ends before the deadline. */
    @AssertTrue(message = "deadline must be longer than retry.max-delay, connect-timeout and read-timeout together,"
            + " or retry.max be 0: no retry would ever be made")
    default boolean isDeadlineLongEnoughForARetry() {
        Duration retry = retry().maxDelay().plus(connectTimeout()).plus(readTimeout());
        return retry().max() == 0 || deadline().compareTo(retry) > 0;
    }

    /** It is read into an array, with one byte more. */
    @AssertTrue(message = "max-answer must be from 1 to 2147483646 bytes")
    default boolean isMaxAnswerBounded() {
        return maxAnswer().asLongValue() >= 1 && maxAnswer().asLongValue() < Integer.MAX_VALUE;
    }

    /** Retries, of calls that may be repeated. */
    interface Retry {
        @WithDefault("2")
        @Min(0)
        @Max(10)
        int max();

        /** Retries for each call, over all calls: what a downstream that fails gets on top of its normal load. */
        @WithDefault("0.1")
        @DecimalMin("0")
        @DecimalMax("1")
        double budget();

        @WithDefault("50ms")
        @DurationMin(millis = 1)
        Duration firstDelay();

        @WithDefault("500ms")
        @DurationMin(millis = 1)
        Duration maxDelay();
    }

    /** The circuit breaker. */
    interface Breaker {
        /** The last calls that are looked at. */
        @WithDefault("20")
        @Min(1)
        int window();

        /** The share of them that failed at which it opens; at none it would open on successes. */
        @WithDefault("0.5")
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1")
        double failures();

        /** How long it stays open. */
        @WithDefault("5s")
        @DurationMin(millis = 0)
        Duration delay();

        /** Calls let through after that; all of them have to succeed before it closes. */
        @WithDefault("3")
        @Min(1)
        int probes();
    }
}
