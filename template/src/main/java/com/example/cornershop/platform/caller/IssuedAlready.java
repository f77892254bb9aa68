package com.example.cornershop.platform.caller;

import io.quarkus.arc.Unremovable;
import jakarta.annotation.Nullable;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;

/** Refuses a token that says that it was issued later than now: its age, which is bounded, would begin when it likes. */
@Singleton
@Unremovable // found by its type alone
class IssuedAlready implements Validator {
    static final String REASON = "issued-in-the-future";
    private final int grace;

    IssuedAlready(@ConfigProperty(name = "quarkus.oidc.token.lifespan-grace") int grace) {
        this.grace = grace;
    }

    @Override
    @Nullable
    public String validate(JwtContext token) throws MalformedClaimException {
        NumericDate issued = token.getJwtClaims().getIssuedAt();
        long latest = NumericDate.now().getValue() + grace;
        return issued == null || issued.getValue() <= latest ? null : REASON;
    }
}
