package com.example.cornershop.platform.work;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How much work one replica does at once, how often it looks for it, and when it gives up. */
@ConfigMapping(prefix = "corner-shop.work")
interface WorkConfig {
    /** Pieces of work performed at once, and fetched at once. */
    @WithDefault("4")
    @Min(1)
    @Max(64)
    int threads();

    /** The longest that due work waits for a replica with a free thread; work added here is taken at its commit. */
    @WithDefault("1s")
    @DurationMin(millis = 1)
    Duration pollInterval();

    /** How often a replica says that its work is alive; after six silent ones another replica takes it. */
    @WithDefault("10s")
    @DurationMin(millis = 1)
    Duration heartbeat();

    /** Failed attempts after which work is dead. */
    @WithDefault("20")
    @Min(1)
    int maxAttempts();

    /** The wait after the first failure; it doubles with each further one. */
    @WithDefault("1s")
    @DurationMin(millis = 1)
    Duration firstDelay();

    /** The longest wait between two attempts. */
    @WithDefault("10m")
    @DurationMin(millis = 1)
    Duration maxDelay();

    /** How long a replica that stops lets its work finish before it interrupts it, and then waits once more. */
    @WithDefault("10s")
    @DurationMin(millis = 1)
    Duration shutdownTimeout();

    /** How long dead work is kept. */
    @WithDefault("30d")
    @DurationMin(millis = 1)
    Duration keepDead();
}
