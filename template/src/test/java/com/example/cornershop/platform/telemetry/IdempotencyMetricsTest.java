package com.example.cornershop.platform.telemetry;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.idempotency.IdempotencyOutcome;
import com.example.cornershop.platform.idempotency.IdempotencyOutcome.Kind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Criterion("OB-03")
class IdempotencyMetricsTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final IdempotencyMetrics metrics = new IdempotencyMetrics(meters);

    @Test
    void countsEachOutcomeOfAnOperation() {
        metrics.count(new IdempotencyOutcome("POST /v1/notes", Kind.REPLAYED));
        metrics.count(new IdempotencyOutcome("POST /v1/notes", Kind.IN_FLIGHT));
        metrics.count(new IdempotencyOutcome("POST /v1/notes", Kind.IN_FLIGHT));

        assertThat(counted("replayed")).isEqualTo(1);
        assertThat(counted("in-flight")).isEqualTo(2);
    }

    private double counted(String outcome) {
        return meters.get("idempotency.requests")
                .tags("operation", "POST /v1/notes", "outcome", outcome)
                .counter()
                .count();
    }
}
