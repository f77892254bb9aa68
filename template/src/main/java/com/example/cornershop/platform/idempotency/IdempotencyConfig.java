package com.example.cornershop.platform.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long keys and their answers are kept. */
@ConfigMapping(prefix = "corner-shop.idempotency")
interface IdempotencyConfig {
    /** How long a repetition gets the first answer again. After that the key is free. */
    @WithDefault("24H")
    @DurationMin(seconds = 1)
    Duration retention();

    /** Expired keys that one statement of the purge deletes. */
    @WithDefault("1000")
    @Min(1)
    int purgeBatch();

    /** From the end of one purge to the begin of the next. */
    @WithDefault("10M")
    @DurationMin(seconds = 1)
    Duration purgeInterval();
}
