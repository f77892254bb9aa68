package com.example.cornershop.platform.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long keys and their answers are kept. */
@ConfigMapping(prefix = "corner-shop.idempotency")
interface IdempotencyConfig {
    /** How long a repetition gets the first answer again. After that the key is free. */
    @WithDefault("24H")
    Duration retention();

    /** Expired keys that one statement of the purge deletes. */
    @WithDefault("1000")
    int purgeBatch();

    /** From the end of one purge to the begin of the next. */
    @WithDefault("10M")
    Duration purgeInterval();
}
