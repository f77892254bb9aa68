package com.example.cornershop.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a request may hold beside its body. The HTTP decoder's own limits are higher: what it refuses has no body. */
@ConfigMapping(prefix = "corner-shop.request")
interface RequestLimits {
    /** Path and query, as they are sent; everybody has to bear 8,000 bytes (RFC 9112, 3). */
    @WithDefault("8K")
    MemorySize maxTarget();

    /** All header fields together: each with its name, its value, and the four bytes that part and end them. */
    @WithDefault("16K")
    MemorySize maxHeaders();
}
