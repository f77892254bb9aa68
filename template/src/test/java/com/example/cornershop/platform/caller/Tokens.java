package com.example.cornershop.platform.caller;

import com.example.cornershop.platform.development.Surroundings;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Bearer tokens that the service under test trusts: {@code given().auth().oauth2(Tokens.of("alice"))}. */
public class Tokens implements QuarkusTestResourceLifecycleManager {
    private static TestIssuer issuer;

    @Override
    public synchronized Map<String, String> start() {
        if (issuer == null) {
            issuer = TestIssuer.start();
        }
        return Map.of(
                "corner-shop.caller.issuer", issuer.url(),
                "corner-shop.caller.audience", TestIssuer.AUDIENCE,
                Surroundings.HINT + "token", forDeveloper(System.getenv("TOKEN_ROLES")));
    }

    /** Roles are separated by commas. */
    static String forDeveloper(String roles) {
        return roles == null ? of("developer") : sign(claims("developer").groups(Set.of(roles.split(","))));
    }

    @Override
    public void stop() {
        // kept for the next application of this run
    }

    static TestIssuer issuer() {
        return issuer;
    }

    public static String of(String subject) {
        return issuer.token(subject);
    }

    /** Of a caller whom nobody has met before. */
    public static String withRoles(Set<String> roles) {
        return sign(claims("caller-" + UUID.randomUUID()).groups(roles));
    }

    /** Claims of a good token, to change before they are signed. */
    public static JwtClaimsBuilder claims(String subject) {
        return issuer.claims(subject);
    }

    public static String sign(JwtClaimsBuilder claims) {
        return issuer.sign(claims);
    }
}
