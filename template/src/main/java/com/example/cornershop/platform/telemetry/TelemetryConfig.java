package com.example.cornershop.platform.telemetry;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/** How much is told. Where to, and whether at all, are OpenTelemetry's own settings. */
@ConfigMapping(prefix = "corner-shop.telemetry")
interface TelemetryConfig {
    /** The share of requests, from 0 to 1, that begin a trace here. */
    @DecimalMin("0")
    @DecimalMax("1")
    double sampling();
}
