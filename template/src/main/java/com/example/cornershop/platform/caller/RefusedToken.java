package com.example.cornershop.platform.caller;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.InvalidAlgorithmException;
import org.jose4j.lang.UnresolvableKeyException;

/** Why a token was refused, in one of few words of ours: an exception's own words hold what the token claims. */
final class RefusedToken {
    static final String UNKNOWN_KEY = "unknown-key";
    private static final String OTHER = "malformed";
    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(ErrorCodes.EXPIRED, "expired"),
            Map.entry(ErrorCodes.EXPIRATION_MISSING, "no-expiry"),
            Map.entry(ErrorCodes.NOT_YET_VALID, "not-yet-valid"),
            Map.entry(ErrorCodes.ISSUED_AT_MISSING, "no-issue-time"),
            Map.entry(ErrorCodes.ISSUED_AT_INVALID_PAST, "too-old"),
            Map.entry(ErrorCodes.AUDIENCE_MISSING, "wrong-audience"),
            Map.entry(ErrorCodes.AUDIENCE_INVALID, "wrong-audience"),
            Map.entry(ErrorCodes.ISSUER_MISSING, "wrong-issuer"),
            Map.entry(ErrorCodes.ISSUER_INVALID, "wrong-issuer"),
            Map.entry(ErrorCodes.SUBJECT_MISSING, SubjectRequired.REASON),
            Map.entry(ErrorCodes.SIGNATURE_MISSING, "bad-signature"),
            Map.entry(ErrorCodes.SIGNATURE_INVALID, "bad-signature"));
    private static final List<String> OURS = List.of(SubjectRequired.REASON, IssuedAlready.REASON);

    private RefusedToken() {}

    static String reason(Throwable refusal) {
        if (refusal instanceof UnauthorizedException) {
            return "unauthenticated";
        }
        return Stream.iterate(refusal, cause -> cause != null, Throwable::getCause)
                .flatMap(RefusedToken::known)
                .findFirst()
                .orElse(OTHER);
    }

    private static Stream<String> known(Throwable cause) {
        if (cause instanceof UnresolvableKeyException) {
            return Stream.of(UNKNOWN_KEY);
        }
        if (cause instanceof InvalidAlgorithmException) {
            return Stream.of("wrong-algorithm");
        }
        if (cause instanceof AuthenticationFailedException && "revoked".equals(cause.getMessage())) {
            return Stream.of("revoked"); // by us, after all that a token says of itself was right
        }
        return cause instanceof InvalidJwtException token
                ? token.getErrorDetails().stream().flatMap(RefusedToken::known)
                : Stream.empty();
    }

    private static Stream<String> known(ErrorCodeValidator.Error error) {
        return OURS.contains(error.getErrorMessage())
                ? Stream.of(error.getErrorMessage())
                : Stream.ofNullable(REASONS.get(error.getErrorCode()));
    }
}
