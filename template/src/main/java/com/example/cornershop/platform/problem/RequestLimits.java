package com.example.cornershop.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.AssertTrue;

/** How much a request may hold beside its body. The HTTP decoder's own limits are higher: what it refuses has no body. */
@ConfigMapping(prefix = "corner-shop.request")
interface RequestLimits {
    /** Path and query, as they are sent; everybody has to bear 8,000 bytes (RFC 9112, 3). */
    @WithDefault("8K")
    MemorySize maxTarget();

    /** All header fields together: each with its name, its value, and the four bytes that part and end them. */
    @WithDefault("16K")
    MemorySize maxHeaders();

    @AssertTrue(message = "max-target and max-headers must be from 1K to 60K: the HTTP decoder ends at 64K")
    default boolean isWithinTheDecodersLimits() {
        return isWithin(maxTarget()) && isWithin(maxHeaders());
    }

    private static boolean isWithin(MemorySize size) {
        return size.asLongValue() >= 1_024 && size.asLongValue() <= 61_440;
    }
}
