package com.example.cornershop.platform.telemetry;

import com.example.cornershop.platform.client.Downstream;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Tells each client's retry budget; breakers, bulkheads and retries are told by SmallRye Fault Tolerance itself. */
@Singleton
class ClientMetrics {
    private final MeterRegistry meters;

    ClientMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void made(@Observes Downstream downstream) {
        Gauge.builder("downstream.retry.budget", downstream, Downstream::retryBudget)
                .description("Retries that may be made now")
                .tag("client", downstream.name())
                .register(meters);
        FunctionCounter.builder("downstream.retries.denied", downstream, Downstream::retriesDenied)
                .description("Retries that were not made, since the budget was spent")
                .tag("client", downstream.name())
                .register(meters);
    }
}
