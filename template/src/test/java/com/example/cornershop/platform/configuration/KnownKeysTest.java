package com.example.cornershop.platform.configuration;

import com.example.cornershop.platform.criteria.Criterion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Criterion("CF-03")
class KnownKeysTest {
    private final KnownKeys keys = new KnownKeys(List.of(
            "corner-shop.database.url",
            "corner-shop.database.max-connections",
            "corner-shop.limits.*.per-minute",
            "corner-shop.caller.audience",
            "corner-shop.caller.audience[*]"));

    @ParameterizedTest
    @ValueSource(strings = {
        "corner-shop.database.url",
        "corner-shop.limits.reads.per-minute",
        "corner-shop.caller.audience[0]",
        "CORNER_SHOP_DATABASE_MAX_CONNECTIONS",
        "CORNER_SHOP_LIMITS_READS_PER_MINUTE",
        "quarkus.http.prot",
        "PATH"
    })
    void knowsWhatIsReadAndWhatIsNoneOfItsOwn(String name) {
        assertThat(keys.complaints(List.of(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "CORNER_SHOP_SERVICE_HOST",
        "CORNER_SHOP_SERVICE_PORT",
        "CORNER_SHOP_SERVICE_PORT_HTTP",
        "CORNER_SHOP_PORT",
        "CORNER_SHOP_PORT_8080_TCP",
        "CORNER_SHOP_PORT_8080_TCP_ADDR",
        "CORNER_SHOP_DATABASE_SERVICE_HOST"
    })
    void ignoresWhatKubernetesSetsForAServiceOfThisName(String name) {
        assertThat(keys.complaints(List.of(name))).isEmpty();
    }

    @Test
    void namesEachThatNothingReadsWithTheNearestThatIs() {
        assertThat(keys.complaints(List.of(
                        "CORNER_SHOP_DATABASE_MAX_CONECTIONS",
                        "corner-shop.databse.url",
                        "corner-shop.limits.reads.per-hour")))
                .containsExactly(
                        "'CORNER_SHOP_DATABASE_MAX_CONECTIONS' is unknown;"
                                + " did you mean 'CORNER_SHOP_DATABASE_MAX_CONNECTIONS'?",
                        "'corner-shop.databse.url' is unknown; did you mean 'corner-shop.database.url'?",
                        "'corner-shop.limits.reads.per-hour' is unknown;"
                                + " did you mean 'corner-shop.limits.*.per-minute'?");
    }
}
