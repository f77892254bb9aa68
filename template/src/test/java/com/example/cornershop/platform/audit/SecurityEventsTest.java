package com.example.cornershop.platform.audit;

import com.example.cornershop.platform.caller.Tokens;
import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.logging.CapturedLog;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@Criterion("OB-09")
class SecurityEventsTest {
    @ConfigProperty(name = "corner-shop.audit.window")
    Duration window;

    private CapturedLog log;

    @BeforeEach
    void listen() {
        log = CapturedLog.of("security");
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void nobodyIsAnEventThatTellsWhereFrom() {
        given().header("X-Request-Id", "nobody").get("/probe/audit/1").then().statusCode(401);

        assertThat(event("unauthenticated", "/probe/audit/{id}"))
                .contains(entry("event.category", "authentication"), entry("event.outcome", "failure"))
                .contains(entry("http.request.method", "GET"), entry("source.ip", "127.0.0.1"))
                .contains(entry("requestId", "nobody"))
                .doesNotContainKeys("user.id", "user.domain");
    }

    @Test
    void aTokenThatIsRefusedIsAnEventAndNobodyIsBelieved() {
        String token = Tokens.sign(Tokens.claims("mallory").audience("another-service"));

        given().auth().oauth2(token).get("/probe/audit/2").then().statusCode(401);

        assertThat(event("wrong-audience", "/probe/audit/{id}"))
                .doesNotContainKeys("user.id", "user.domain")
                .doesNotContainValue("mallory");
    }

    @Test
    void aCallerWithoutTheRoleIsAnEventThatNamesTheCaller() {
        given().auth().oauth2(Tokens.of("eve")).get("/probe/audit/3/role").then().statusCode(403);

        assertThat(event("forbidden", "/probe/audit/{id}/role"))
                .contains(entry("event.category", "web"), entry("user.id", "eve"))
                .containsKey("user.domain");
    }

    @Test
    void aRefusalOfAFeatureIsAnEventToo() {
        given().auth().oauth2(Tokens.of("eve")).get("/probe/audit/4/rule").then().statusCode(403);

        assertThat(event("forbidden", "/probe/audit/{id}/rule")).contains(entry("user.id", "eve"));
    }

    /** Somebody else's and missing answer alike, and are told alike. */
    @Test
    void whatIsNotThereIsNoEvent() {
        given().auth().oauth2(Tokens.of("searching")).get("/probe/audit/5/absent").then().statusCode(404);
        given().auth().oauth2(Tokens.of("searching")).get("/probe/audit/5").then().statusCode(200);
        given().auth().oauth2(Tokens.of("last")).get("/probe/audit/5/role").then().statusCode(403);

        await().until(() -> lines("last").findAny().isPresent());
        assertThat(lines("searching")).isEmpty();
    }

    @Test
    void repeatsAreCountedAndToldOnceTheirWindowEnds() {
        int times = 20;
        long begin = System.nanoTime();
        for (int i = 0; i < times; i++) {
            given().auth().oauth2(Tokens.of("again")).get("/probe/audit/" + i + "/role").then().statusCode(403);
        }

        await().untilAsserted(() -> assertThat(told("again")).isEqualTo(times));
        long windows = 1 + (System.nanoTime() - begin) / window.toNanos();
        assertThat(lines("again").count()).as("two in each window").isLessThanOrEqualTo(2 * windows);
    }

    /** First lines count one, the lines that end a window what followed. */
    private int told(String subject) {
        return lines(subject)
                .mapToInt(line -> line.getMdc("event.count") == null ? 1 : Integer.parseInt(line.getMdc("event.count")))
                .sum();
    }

    /** Others' are counted and told too, when their windows end. */
    private Stream<ExtLogRecord> lines(String subject) {
        return log.records().stream().filter(line -> subject.equals(line.getMdc("user.id")));
    }

    private Map<String, String> event(String reason, String route) {
        await().until(() -> events(reason, route).findAny().isPresent());
        List<ExtLogRecord> events = events(reason, route).toList();
        assertThat(events).hasSize(1);
        return events.get(0).getMdcCopy();
    }

    private Stream<ExtLogRecord> events(String reason, String route) {
        return log.records().stream()
                .filter(line -> reason.equals(line.getMdc("event.reason")) && route.equals(line.getMdc("route")));
    }
}
