package com.example.cornershop.platform.telemetry;

import com.example.cornershop.platform.idempotency.IdempotencyOutcome;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Counts what became of requests with a key, and of those that should have had one, for each operation. */
@Singleton
class IdempotencyMetrics {
    private final MeterRegistry meters;

    IdempotencyMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(@Observes IdempotencyOutcome outcome) {
        String kind = outcome.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        meters.counter("idempotency.requests", "operation", outcome.operation(), "outcome", kind).increment();
    }
}
