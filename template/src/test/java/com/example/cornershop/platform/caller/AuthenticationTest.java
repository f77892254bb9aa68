package com.example.cornershop.platform.caller;

import com.example.cornershop.platform.configuration.ProductionConfig;
import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.logging.CapturedLog;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@QuarkusTest
class AuthenticationTest {
    private static final PatternFormatter WHOLE = new PatternFormatter("%c %s %X %e");
    private static final RsaJsonWebKey STRANGER = TestIssuer.newKey();
    private static final String NOBODY_HAS_THIS_KEY = "11111111-1111-4111-8111-111111111111";

    static Stream<Arguments> badTokens() {
        return Stream.of(
                arguments("empty", "unauthenticated", ""),
                arguments("garbage", "malformed", "garbage"),
                arguments("garbage with dots", "malformed", "garbage.garbage.garbage"),
                arguments("a dot", "malformed", "."),
                arguments("dots alone", "malformed", "...."),
                arguments("8 KB of it", "malformed", "x".repeat(8_192)),
                arguments("tampered", "bad-signature", tampered(Tokens.of("mallory"))),
                arguments("unsigned", "malformed", unsigned(Tokens.of("mallory"))),
                arguments("unsigned, with a signature", "unknown-key", unsigned(Tokens.of("mallory")) + "c2lnbmVk"),
                arguments("HS256 with the public key", "wrong-algorithm", signedWithThePublicKey()),
                arguments("another algorithm of the issuer's key", "wrong-algorithm", signedBy(SignatureAlgorithm.RS512)),
                arguments("key unknown", "unknown-key", signed("kid", NOBODY_HAS_THIS_KEY)),
                arguments("key by URL of the sender", "unknown-key", signed("jku", Tokens.issuer().urlOfKey(STRANGER))),
                arguments("certificate by URL of the sender", "unknown-key", signed("x5u", Tokens.issuer().urlOfKey(STRANGER))),
                arguments("key of the sender, by another's name", "bad-signature", signed("kid", Tokens.issuer().key().getKeyId())),
                arguments("another audience", "wrong-audience", sign(claims().audience("another-service"))),
                arguments("no audience", "wrong-audience", sign(claims().remove("aud"))),
                arguments("another issuer", "wrong-issuer", sign(claims().issuer("https://elsewhere.example"))),
                arguments("no issuer", "wrong-issuer", sign(claims().remove("iss"))),
                arguments("expired for longer than clocks differ", "expired", sign(claims().issuedAt(fromNow(-60)).expiresAt(fromNow(-40)))),
                arguments("no end", "no-expiry", byHand("\"iat\": %d".formatted(fromNow(0).getEpochSecond()))),
                arguments("an end that is a text", "malformed", byHand("\"exp\": \"tomorrow\"")),
                arguments("not valid yet", "not-yet-valid", sign(claims().claim("nbf", fromNow(1_800).getEpochSecond()))),
                arguments("issued in the future", "issued-in-the-future", sign(claims().issuedAt(fromNow(1_800)))),
                arguments("issued nobody knows when", "no-issue-time", byHand("\"exp\": %d".formatted(fromNow(1_800).getEpochSecond()))),
                arguments("too old", "too-old", sign(claims().issuedAt(fromNow(-90_000)).expiresAt(fromNow(1_800)))),
                arguments("subject too long", "no-usable-subject", sign(Tokens.claims("x".repeat(256)))),
                arguments("subject blank", "no-usable-subject", sign(Tokens.claims(" "))),
                arguments("no subject", "no-usable-subject", sign(claims().remove("sub"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    @Criterion("SC-03")
    void refusesATokenThatIs(String what, String reason, String token) {
        try (var log = CapturedLog.of("requests");
                var security = CapturedLog.of("security");
                var rest = CapturedLog.of("")) {
            given().header("Authorization", "Bearer " + token)
                    .header("X-Request-Id", "bad-token")
                    .get("/probe/caller")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", containsString("Bearer"))
                    .contentType("application/problem+json")
                    .body("code", equalTo("unauthorized"));

            await().untilAsserted(() -> assertThat(log.records())
                    .filteredOn(line -> "bad-token".equals(line.getMdc("requestId")))
                    .singleElement()
                    .satisfies(line -> assertThat(line.getMdc("reason")).isEqualTo(reason)));
            assertThat(Stream.of(log, security, rest).flatMap(each -> each.records().stream()).map(WHOLE::format))
                    .isNotEmpty()
                    .noneMatch(line -> token.length() > 10 && line.contains(token)); // dots are everywhere
        }
        assertThat(Tokens.issuer().askedElsewhere()).as("keys are looked for where a token says").isZero();
    }

    @Test
    @Criterion("SC-03")
    void bearsWithClocksThatDifferALittle() {
        assertThat(call(sign(claims().issuedAt(fromNow(-60)).expiresAt(fromNow(-10)))).statusCode()).isEqualTo(200);
    }

    static Stream<Arguments> roles() {
        return Stream.of(
                arguments("Okta, MicroProfile", Map.of("groups", List.of("admin", "staff"))),
                arguments("Entra, Auth0", Map.of("roles", List.of("admin", "staff"))),
                arguments("groups in a string", Map.of("groups", "admin staff")),
                arguments("roles in a string", Map.of("roles", "admin staff")),
                arguments("Keycloak's realm", Map.of("realm_access", Map.of("roles", List.of("admin", "staff")))),
                arguments("the realm's in a string", Map.of("realm_access", Map.of("roles", "admin staff"))),
                arguments("the client's in a string", Map.of(
                        "resource_access", Map.of(TestIssuer.AUDIENCE, Map.of("roles", "admin staff")))),
                arguments("text where a realm is expected", Map.of("realm_access", "admin staff")),
                arguments("Keycloak's client", Map.of(
                        "resource_access", Map.of(TestIssuer.AUDIENCE, Map.of("roles", List.of("admin", "staff"))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @Criterion("SC-05")
    void roles(String provider, Map<String, Object> claims) {
        JwtClaimsBuilder token = claims();
        claims.forEach(token::claim);

        Response answer = call(sign(token));

        assertThat(answer.jsonPath().getList("roles", String.class)).containsExactlyInAnyOrder("admin", "staff");
    }

    static Stream<Arguments> oddRoles() {
        return Stream.of(
                arguments("none", Map.of()),
                arguments("an empty list", Map.of("roles", List.of())),
                arguments("null", Map.of("roles", JsonValue.NULL)),
                arguments("a list of null", Map.of("roles", Json.createArrayBuilder().addNull().build())),
                arguments("a number", Map.of("roles", 7)),
                arguments("numbers", Map.of("roles", List.of(1, 2))),
                arguments("an object", Map.of("roles", Map.of("admin", true))),
                arguments("a realm without roles", Map.of("realm_access", Map.of())),
                arguments("a realm that is a number", Map.of("realm_access", 7)),
                arguments("another client's", Map.of(
                        "resource_access", Map.of("another", Map.of("roles", List.of("admin"))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddRoles")
    @Criterion("SC-05")
    void takesRolesOfAnotherFormForNone(String form, Map<String, Object> claims) {
        JwtClaimsBuilder token = claims();
        claims.forEach(token::claim);

        assertThat(given().auth().oauth2(sign(token)).get("/probe/caller/admin").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "null", "[7, null]", "{\"admin\": true}"})
    @Criterion("SC-05")
    void takesGroupsOfAnotherFormForNone(String groups) {
        long now = fromNow(0).getEpochSecond();
        String token = byHand("\"iat\": %d, \"exp\": %d, \"groups\": %s".formatted(now, now + 1_800, groups));

        assertThat(given().auth().oauth2(token).get("/probe/caller/admin").statusCode()).isEqualTo(403);
    }

    @Test
    @Criterion("SC-06")
    void goesOnWithTheKeysThatItKnowsWhileTheIssuerIsAwayAndTakesNewOnesAfterwards() {
        String old = Tokens.of("alice");
        assertThat(call(old).statusCode()).isEqualTo(200);
        TestIssuer issuer = Tokens.issuer();
        issuer.answer(500);
        try {
            int before = issuer.asked();
            await().until(() -> issuer.asked() > before + 1); // so that one answer at least was a failure
            assertThat(call(signed("kid", NOBODY_HAS_THIS_KEY)).statusCode()).isIn(401, 503);
            assertThat(call(old).statusCode()).isEqualTo(200);

            issuer.rotate();
            assertThat(call(Tokens.of("alice")).statusCode()).isIn(401, 503);
        } finally {
            issuer.answer(200);
        }

        await().until(() -> call(Tokens.of("alice")).statusCode() == 200);
        assertThat(call(old).statusCode()).as("signed with the key that is gone").isEqualTo(401);
    }

    @Test
    @Criterion("SC-06")
    void looksForKeysInProductionAsOftenAsIsSaid() {
        Duration byItself = ProductionConfig.duration("corner-shop.caller.key-refresh");
        Duration atMost = ProductionConfig.duration("quarkus.oidc.token.forced-jwk-refresh-interval");

        assertThat(byItself.plus(atMost)).isLessThanOrEqualTo(Duration.ofSeconds(90));
    }

    @Test
    @Criterion("SC-06")
    void refusesAKeyThatIsWithdrawnThoughNoTokenOfANewerOneArrives() {
        String old = Tokens.of("alice");
        assertThat(call(old).statusCode()).isEqualTo(200);

        Tokens.issuer().rotate();

        await().until(() -> call(old).statusCode() == 401);
        assertThat(call(Tokens.of("alice")).statusCode()).isEqualTo(200);
    }

    /** It would be somebody else who says which keys are good. */
    @Test
    @Criterion("SC-15")
    void isNotLedElsewhereForTheKeys() {
        TestIssuer issuer = Tokens.issuer();
        issuer.answer(302);
        try {
            int before = issuer.asked();
            await().until(() -> issuer.asked() > before + 1);
            assertThat(issuer.askedElsewhere()).isZero();
        } finally {
            issuer.answer(200);
        }
    }

    private static Response call(String token) {
        return given().auth().oauth2(token).get("/probe/caller");
    }

    private static JwtClaimsBuilder claims() {
        return Tokens.claims("mallory");
    }

    private static String sign(JwtClaimsBuilder claims) {
        return Tokens.sign(claims);
    }

    private static Instant fromNow(int seconds) {
        return Instant.now().plusSeconds(seconds);
    }

    private static String tampered(String token) {
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return parts[0] + "." + encoded(claims.replace("mallory", "administrator")) + "." + parts[2];
    }

    private static String unsigned(String token) {
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + token.split("\\.")[1] + ".";
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String signedWithThePublicKey() {
        var key = Tokens.issuer().key();
        var secret = new SecretKeySpec(key.getPublicKey().getEncoded(), "HmacSHA256");
        return claims().jws().keyId(key.getKeyId()).sign(secret);
    }

    private static String signedBy(SignatureAlgorithm algorithm) {
        var key = Tokens.issuer().key();
        return claims().jws().algorithm(algorithm).keyId(key.getKeyId()).sign(key.getPrivateKey());
    }

    /** The builder puts a beginning and an end to each token. */
    private static String byHand(String claims) {
        var token = new JsonWebSignature();
        token.setPayload("{\"iss\": \"%s\", \"sub\": \"mallory\", \"aud\": \"%s\", %s}"
                .formatted(Tokens.issuer().url(), TestIssuer.AUDIENCE, claims));
        token.setAlgorithmHeaderValue("RS256");
        token.setKeyIdHeaderValue(Tokens.issuer().key().getKeyId());
        token.setKey(Tokens.issuer().key().getPrivateKey());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed by a key that the issuer never had; a header leads to it. */
    private static String signed(String header, String value) {
        return claims().jws().keyId(STRANGER.getKeyId()).header(header, value).sign(STRANGER.getPrivateKey());
    }
}
