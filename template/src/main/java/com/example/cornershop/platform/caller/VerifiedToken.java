package com.example.cornershop.platform.caller;

import jakarta.annotation.Nullable;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the claims of a token whose signature, issuer, audience and age were checked before. */
record VerifiedToken(JsonWebToken token) {
    Caller caller(String subjectClaim, Set<String> roles) {
        return new Caller(token.getIssuer(), Objects.requireNonNull(claim(subjectClaim)), kind(), Set.copyOf(roles), scopes());
    }

    /** What the issuers send for the client credentials grant; a token that says nothing of the kind is a person's. */
    private Caller.Kind kind() {
        String subject = claim("sub");
        String client = Stream.of("client_id", "azp", "cid")
                .map(this::claim)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        boolean machine = (client != null && client.equals(subject)) // RFC 9068 section 2.2, Okta, Cognito
                || "app".equals(claim("idtyp")) // Entra
                || "client-credentials".equals(claim("gty")) // Auth0
                || (client != null && ("service-account-" + client).equals(claim("preferred_username"))); // Keycloak
        return machine ? Caller.Kind.MACHINE : Caller.Kind.PERSON;
    }

    /** {@code scope} (RFC 8693: words in a string) or {@code scp} (Okta: a list, Entra: words); either form of both. */
    private Set<String> scopes() {
        return Stream.of("scope", "scp")
                .map(token::<Object>getClaim)
                .flatMap(claim -> claim instanceof Collection<?> list ? list.stream() : Stream.ofNullable(claim))
                .filter(claim -> claim instanceof String || claim instanceof JsonString)
                .flatMap(claim -> Arrays.stream(text(claim).split(" ")))
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.collectingAndThen(Collectors.toCollection(LinkedHashSet::new), Set::copyOf));
    }

    private @Nullable String claim(String name) {
        Object claim = token.getClaim(name);
        return claim == null ? null : text(claim);
    }

    private static String text(Object claim) {
        return claim instanceof JsonString json ? json.getString() : claim.toString();
    }
}
