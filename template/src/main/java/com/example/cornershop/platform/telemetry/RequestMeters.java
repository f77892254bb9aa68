package com.example.cornershop.platform.telemetry;

import com.example.cornershop.platform.logging.HttpMethods;
import com.example.cornershop.platform.problem.FailureClass;
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
    /** Quarkus asks no contributor about a request that breaks off, and labels it with the path as it was sent. */
    private static final Tags BROKEN_OFF = Tags.of("uri", "none", RouteTag.ERROR_CLASS, FailureClass.CLIENT.label());

    private static final List<Long> BOUNDS = List.of(10L, 25L, 50L, 100L, 250L, 500L, 1_000L, 2_500L, 5_000L);

    @Override
    public Meter.Id map(Meter.Id id) {
        if (id.getName().equals("http.server.requests") && "RESET".equals(id.getTag("status"))) {
            return id.replaceTags(Tags.of(id.getTags()).and("method", method(id)).and(BROKEN_OFF));
        }
        String route = id.getTag(RouteTag.NAME);
        if (route == null) {
            return id;
        }
        Tags others = Tags.of(id.getTags().stream().filter(tag -> !tag.getKey().equals(RouteTag.NAME)).toList());
        return id.replaceTags(others.and("uri", route, "method", method(id)));
    }

    private static String method(Meter.Id id) {
        return HttpMethods.label(String.valueOf(id.getTag("method")));
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
