package com.example.cornershop.platform.caller;

import io.quarkus.arc.Unremovable;
import jakarta.annotation.Nullable;
import jakarta.inject.Singleton;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;

/** Refuses a token that doesn't say whose it is (401). At most 255 characters: OpenID Connect Core 1.0, section 2. */
@Singleton
@Unremovable // found by its type alone
class SubjectRequired implements Validator {
    static final String REASON = "no-usable-subject";
    private static final int LONGEST = 255;
    private final CallerConfig config;

    SubjectRequired(CallerConfig config) {
        this.config = config;
    }

    @Override
    @Nullable
    public String validate(JwtContext token) {
        Object subject = token.getJwtClaims().getClaimValue(config.subjectClaim());
        boolean usable = subject instanceof String text && !text.isBlank() && text.length() <= LONGEST;
        return usable ? null : REASON;
    }
}
