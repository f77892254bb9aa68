package com.example.cornershop.platform.caller;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.development.Surroundings;
import com.example.cornershop.platform.packaged.PackagedService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** A service may have no route yet: it starts all the same, and is asked for all that its contract has. */
class IssuerIT {
    private static final Path CONTRACT = Path.of("src/main/openapi/openapi.yaml");
    private static final Pattern READABLE = Pattern.compile("(?m)^  (/\\S*):\\n(?:    .*\\n)*?    get:$");
    private static final Duration FAR_ABOVE_ITS_TIMEOUT = Duration.ofSeconds(50);
    private static final String SOME_ID = "00000000-0000-7000-8000-000000000000";

    @Test
    void startsWithoutAnIssuerAndAnswers401OnEveryRouteOfTheContract() throws IOException {
        Map<String, String> settings = new HashMap<>(Surroundings.start());
        settings.keySet().removeIf(key -> key.contains(".caller."));
        try (var service = PackagedService.start(settings)) {
            given().get(service.management("/q/health/live")).then().statusCode(200);
            assertThat(readable()).allSatisfy(route -> given().get(service.uri(route))
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", "Bearer")
                    .contentType("application/problem+json"));
        }
    }

    @Test
    void answers503WhileTheIssuerIsAway() throws IOException {
        Map<String, String> settings = new HashMap<>(Surroundings.start());
        settings.put("corner-shop.caller.issuer", "http://localhost:1");
        try (var service = PackagedService.start(settings)) {
            given().get(service.management("/q/health/live")).then().statusCode(200);
            assertThat(readable()).allSatisfy(route -> given().auth().oauth2(Tokens.of("alice"))
                    .get(service.uri(route))
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .contentType("application/problem+json"));
        }
    }

    @Test
    @Criterion("SC-06")
    void answers503UntilTheIssuerSaysWhereItsKeysAre() throws IOException {
        Map<String, String> settings = new HashMap<>(Surroundings.start());
        try (var issuer = TestIssuer.start()) {
            issuer.hang();
            settings.put("corner-shop.caller.issuer", issuer.url());
            try (var service = PackagedService.start(settings)) {
                service.uri("/"); // it listens
                assertTimeoutPreemptively(FAR_ABOVE_ITS_TIMEOUT, () -> assertNobodyIsVerified(service, issuer, 1));

                issuer.describesItself(false);
                issuer.answer(200);
                assertNobodyIsVerified(service, issuer, Integer.MAX_VALUE);

                issuer.describesItself(true);
                assertThat(readable()).allSatisfy(route ->
                        await().until(() -> status(service, route, issuer), status -> status != 503 && status != 401));
            }
        }
    }

    private static void assertNobodyIsVerified(PackagedService service, TestIssuer issuer, int routes) throws IOException {
        assertThat(readable().stream().limit(routes)).allSatisfy(route -> assertThat(status(service, route, issuer)).isEqualTo(503));
    }

    private static int status(PackagedService service, String route, TestIssuer issuer) {
        return given().auth().oauth2(issuer.token("alice")).get(service.uri(route)).statusCode();
    }

    @Test
    void asksForEveryGetOfTheContract() throws IOException {
        assertThat(readable()).hasSize((int) Files.readString(CONTRACT).lines().filter("    get:"::equals).count());
    }

    private static List<String> readable() throws IOException {
        return READABLE.matcher(Files.readString(CONTRACT))
                .results()
                .map(route -> route.group(1).replaceAll("\\{[^}]*}", SOME_ID))
                .toList();
    }
}
