package com.example.cornershop.platform.caller;

import com.example.cornershop.platform.criteria.Criterion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IssuerTest {
    private record Config(
            Optional<String> issuer,
            Optional<List<String>> audience,
            String subjectClaim,
            String signatureAlgorithm,
            Duration keyRefresh,
            List<String> roles)
            implements CallerConfig {}

    /** An exception of an observer of the start is the end of it. */
    @Test
    @Criterion("SC-03")
    void doesNotStartWithAnIssuerAndNoAudience() {
        var config = new Config(Optional.of("https://issuer.example"), Optional.empty(), "sub", "RS256", Duration.ofMinutes(1), List.of());

        assertThatThrownBy(() -> new Issuer().configure(null, null, config))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CORNER_SHOP_CALLER_AUDIENCE");
    }
}
