package com.example.cornershop.partner;

import com.example.cornershop.platform.client.ClientLimits;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Where the partner is, and how much of this service it may take. */
@ConfigMapping(prefix = "corner-shop.partner")
interface PartnerConfig extends ClientLimits {
    /** Quotes that are remembered, for the time in which the partner does not answer. */
    @WithDefault("1000")
    @Min(1)
    int lastKnownQuotes();

    /** The oldest quote that is better than none. */
    @WithDefault("1h")
    @DurationMin(millis = 1)
    Duration lastKnownAge();
}
