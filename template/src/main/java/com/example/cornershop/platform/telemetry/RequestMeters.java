package com.example.cornershop.platform.telemetry;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The time that requests take: few buckets, at the bounds that objectives and alerts speak of, and no label that a
 * caller invents.
 */
@Singleton
class RequestMeters implements MeterFilter {
    private static final Set<String> METERS = Set.of("http.server.requests", "http.client.requests");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final List<Long> BOUNDS = List.of(10L, 25L, 50L, 100L, 250L, 500L, 1_000L, 2_500L, 5_000L);

    @Override
    public Meter.Id map(Meter.Id id) {
        String route = id.getTag(RouteTag.NAME);
        if (route == null) {
            return id;
        }
        String method = id.getTag("method");
        Tags others = Tags.of(id.getTags().stream().filter(tag -> !tag.getKey().equals(RouteTag.NAME)).toList());
        return id.replaceTags(others.and("uri", route, "method", method != null && METHODS.contains(method) ? method : "OTHER"));
    }

    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        if (!METERS.contains(id.getName())) {
            return config;
        }
        double[] nanos = BOUNDS.stream().mapToDouble(millis -> Duration.ofMillis(millis).toNanos()).toArray();
        return DistributionStatisticConfig.builder().serviceLevelObjectives(nanos).build().merge(config);
    }
}
