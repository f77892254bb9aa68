package com.example.cornershop.platform.caller;

import com.example.cornershop.platform.criteria.Criterion;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class VerifiedTokenTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'sub': 'reports', 'client_id': 'reports'}",
                "{'sub': '0oa1', 'cid': '0oa1'}",
                "{'sub': 'f9c1', 'azp': 'reports', 'preferred_username': 'service-account-reports'}",
                "{'sub': '7b1d', 'azp': 'reports', 'idtyp': 'app'}",
                "{'sub': 'reports@clients', 'azp': 'reports', 'gty': 'client-credentials'}"
            })
    void seesAMachine(String claims) {
        assertThat(caller(claims, "sub").kind()).isEqualTo(Caller.Kind.MACHINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'sub': 'f9c1'}",
                "{'sub': 'f9c1', 'azp': 'web-shop', 'preferred_username': 'alice'}",
                "{'sub': 'f9c1', 'azp': 'web-shop', 'preferred_username': 'service-account-reports'}",
                "{'sub': 'f9c1', 'client_id': 'web-shop', 'gty': 'password', 'idtyp': 'user'}"
            })
    void seesAPerson(String claims) {
        assertThat(caller(claims, "sub").kind()).isEqualTo(Caller.Kind.PERSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'sub': 'f9c1', 'scope': 'orders:read orders:write'}",
                "{'sub': 'f9c1', 'scope': ['orders:read', 'orders:write']}",
                "{'sub': 'f9c1', 'scp': 'orders:read orders:write'}",
                "{'sub': 'f9c1', 'scp': ['orders:read', 'orders:write']}"
            })
    @Criterion("SC-05")
    void readsScopesInEveryForm(String claims) {
        assertThat(caller(claims, "sub").scopes()).containsExactlyInAnyOrder("orders:read", "orders:write");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'sub': 'f9c1'}",
                "{'sub': 'f9c1', 'scope': ''}",
                "{'sub': 'f9c1', 'scope': null}",
                "{'sub': 'f9c1', 'scope': 7}",
                "{'sub': 'f9c1', 'scp': [7, null, ['orders:read']]}",
                "{'sub': 'f9c1', 'scp': {'orders:read': true}}"
            })
    @Criterion("SC-05")
    void takesScopesOfAnotherFormForNone(String claims) {
        assertThat(caller(claims, "sub").scopes()).isEmpty();
    }

    @Test
    void takesTheSubjectFromTheClaimThatIsConfigured() {
        assertThat(caller("{'sub': 'pairwise', 'oid': 'f9c1'}", "oid").subject()).isEqualTo("f9c1");
    }

    @Test
    void tellsTheSameSubjectOfTwoIssuersApart() {
        Owner ours = caller("{'sub': 'alice', 'iss': 'https://a.example'}", "sub").owner();
        Owner theirs = caller("{'sub': 'alice', 'iss': 'https://b.example'}", "sub").owner();

        assertThat(ours).isNotEqualTo(theirs);
    }

    private static Caller caller(String claims, String subjectClaim) {
        try {
            var token = new DefaultJWTCallerPrincipal("raw", "JWT", JwtClaims.parse(claims.replace('\'', '"')));
            return new VerifiedToken(token).caller(subjectClaim, Set.of());
        } catch (InvalidJwtException e) {
            throw new IllegalArgumentException(claims, e);
        }
    }
}
