package com.example.cornershop.platform.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How much is told of refusals that repeat. */
@ConfigMapping(prefix = "corner-shop.audit")
interface AuditConfig {
    /** How long refusals that are alike are counted before the count is told. */
    @WithDefault("1m")
    @DurationMin(millis = 1)
    Duration window();
}
