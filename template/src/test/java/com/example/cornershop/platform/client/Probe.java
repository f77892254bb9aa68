package com.example.cornershop.platform.client;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A client with limits of its own, for one test. */
public record Probe(Downstream downstream, ProbeApi api) {
    /** What the probe's downstream answers. */
    record Thing(@NotBlank String name, @Positive int size) {}

    static final String THING = "{\"name\": \"lamp\", \"size\": 3}";

    /** Limits that a slow machine keeps, no retries and no breaker, but for what the test sets: key, value, key, value... */
    static Probe of(Downstreams downstreams, URI url, String... settings) {
        ClientLimits limits = limits(url, settings);
        return new Probe(downstreams.downstream("probe", limits), downstreams.client(ProbeApi.class, limits));
    }

    public static ClientLimits limits(URI url, String... settings) {
        Map<String, String> values = new HashMap<>(Map.of(
                "probe.url", url.toString(),
                "probe.read-timeout", "1m",
                "probe.deadline", "2m",
                "probe.retry.max", "0",
                "probe.retry.first-delay", "1ms",
                "probe.retry.max-delay", "5ms",
                "probe.breaker.window", "100000"));
        for (int i = 0; i < settings.length; i += 2) {
            values.put("probe." + settings[i], settings[i + 1]);
        }
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withMapping(ClientLimits.class, "probe")
                .withSources(new PropertiesConfigSource(values, "probe", 100))
                .build()
                .getConfigMapping(ClientLimits.class, "probe");
    }

    Thing read() {
        return downstream.read(api::get, Thing.class);
    }

    Thing write(String key) {
        return downstream.write(key, sent -> api.post(sent, "{}"), Thing.class);
    }

    Thing writeOnce() {
        return downstream.writeOnce(() -> api.post(null, "{}"), Thing.class);
    }
}
