package com.example.cornershop.platform.caller;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** Whose tokens this service accepts. Without an issuer it accepts none. */
@ConfigMapping(prefix = "corner-shop.caller")
interface CallerConfig {
    /** The {@code iss} of accepted tokens, and where the issuer's keys are found (OpenID Connect discovery). */
    Optional<String> issuer();

    /** At least one of these is in the {@code aud} of an accepted token. Required with an issuer. */
    Optional<List<String>> audience();

    /** The claim that names the caller for good: {@code sub}, or {@code oid} for Entra. */
    @WithDefault("sub")
    String subjectClaim();

    /** The one algorithm that tokens are signed with: {@code RS256}, {@code ES256}, ... */
    String signatureAlgorithm();

    /** How often the issuer's keys are read, whether a token asks for it or not. */
    @DurationMin(millis = 1)
    Duration keyRefresh();

    /** Where roles are looked for in a token; the words of text count one by one. */
    List<String> roles();
}
