package com.example.cornershop.platform.caller;

import com.example.cornershop.platform.criteria.Criterion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
class CallerTest {
    @Test
    @Criterion("SC-02")
    void aTokenToTryTheServiceWithHasTheRolesThatAreAskedFor() {
        assertThat(rolesOf(Tokens.forDeveloper("clerk,manager"))).containsExactlyInAnyOrder("clerk", "manager");
        assertThat(rolesOf(Tokens.forDeveloper(null))).isEmpty();
    }

    private static List<String> rolesOf(String token) {
        return given().auth().oauth2(token).get("/probe/caller").jsonPath().getList("roles", String.class);
    }

    @Test
    void knowsWhoCalls() {
        bearer(Tokens.sign(Tokens.claims("alice").groups("admin").claim("scope", "orders:read orders:write")))
                .get("/probe/caller")
                .then()
                .statusCode(200)
                .body("subject", equalTo("alice"))
                .body("issuer", containsString("http://localhost:"))
                .body("kind", equalTo("PERSON"))
                .body("roles", hasItem("admin"))
                .body("scopes", hasItem("orders:write"));
    }

    @Test
    void tellsTwoCallersApart() {
        String alice = bearer(Tokens.of("alice")).get("/probe/caller").path("subject");
        String bob = bearer(Tokens.of("bob")).get("/probe/caller").path("subject");

        assertThat(alice).isEqualTo("alice").isNotEqualTo(bob);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/probe/caller", "/probe/caller/admin", "/probe/caller/anyone"})
    @Criterion("SC-03")
    void answers401WithAChallengeToNobody(String path) {
        given().get(path)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .contentType("application/problem+json")
                .body("code", equalTo("unauthorized"));
    }

    @Test
    void refusesACallerWithoutTheRole() {
        bearer(Tokens.of("alice")).get("/probe/caller/admin").then().statusCode(403).body("code", equalTo("forbidden"));
    }

    private static RequestSpecification bearer(String token) {
        return given().auth().oauth2(token);
    }
}
