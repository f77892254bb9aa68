package com.example.cornershop.platform.deprecation;

import com.example.cornershop.platform.caller.Tokens;
import com.example.cornershop.platform.contract.WithoutProbes;
import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.logging.CapturedLog;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@Criterion("AP-04")
class DeprecationTest {
    private static final String OPERATION = "GET /probe/deprecation/v1/people/{id}";
    private static final String FORGOTTEN = "GET /probe/deprecation/v1/forgotten";

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Inject
    MeterRegistry meters;

    private final String reader = "reader-" + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "probe-reader, 1,         200",
        "probe-reader, 1?depth=10, 400",
        "nobody,       1,         401",
        "another,      1,         403",
        "probe-reader, 3,         404",
        "probe-reader, x,         404",
        "probe-reader, 2,         500"
    })
    void saysSoInEachOfItsAnswers(String role, String id, int status) {
        Response answer = call("v1", role, id);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().getValues("Deprecation")).containsExactly("@1767225600");
        assertThat(answer.headers().getValues("Sunset")).containsExactly("Wed, 01 Jul 2026 00:00:00 GMT");
        assertThat(answer.headers().getValues("Link")).containsExactly(
                "<https://example.com/people-v2>; rel=\"deprecation\"; type=\"text/html\"",
                "</probe/deprecation/v2/people>; rel=\"successor-version\"");
    }

    @ParameterizedTest
    @CsvSource({"probe-reader, 1, 200", "nobody, 1, 401", "another, 1, 403", "probe-reader, 3, 404"})
    void itsSuccessorSaysNothing(String role, String id, int status) {
        Response answer = call("v2", role, id);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().asList()).extracting(header -> header.getName().toLowerCase(Locale.ROOT))
                .doesNotContain("deprecation", "sunset", "link");
    }

    /** The same tests for both: how a service holds that the old one works until it is gone. */
    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2"})
    void oldAndNewPassTheSameTests(String version) {
        assertThat(call(version, "probe-reader", "1").asString()).contains("Ada", "Lovelace");
        assertThat(call(version, "probe-reader", "1?depth=10").jsonPath().getString("code")).isEqualTo("invalid");
        assertThat(call(version, "probe-reader", "3").jsonPath().getString("code")).isEqualTo("not-found");
        assertThat(call(version, "nobody", "1").jsonPath().getString("code")).isEqualTo("unauthorized");
        assertThat(call(version, "another", "1").jsonPath().getString("code")).isEqualTo("forbidden");
    }

    @Test
    void countsItsCallersWithoutALabelForEach() {
        double before = counted();

        for (int i = 0; i < 5; i++) {
            given().auth().oauth2(Tokens.of("caller-" + i)).get("/probe/deprecation/v1/people/" + i).then().statusCode(403);
        }
        call("v2", "probe-reader", "1");

        assertThat(counted() - before).isEqualTo(5);
        assertThat(series()).filteredOn(line -> line.contains("/people")).hasSize(1);
    }

    @Test
    void isCountedBeforeAnybodyCalls() {
        assertThat(series()).contains("deprecated_requests_total{operation=\"" + FORGOTTEN + "\"} 0.0");
    }

    @Test
    void theLineOfTheRequestNamesTheCaller() {
        try (var log = CapturedLog.of("requests")) {
            call("v1", "probe-reader", "1");
            call("v1", "another", "1");
            call("v1", "nobody", "1");
            call("v2", "probe-reader", "1");

            // a line of an earlier test may come late
            await().until(() -> lines(log).size() == 4);
            assertThat(lines(log))
                    .filteredOn(line -> OPERATION.equals(line.getMdc("deprecated")))
                    .extracting(line -> line.getMdc("status") + " " + line.getMdc("user.id"))
                    .containsExactlyInAnyOrder("200 " + reader, "403 " + reader, "401 null");
            assertThat(lines(log))
                    .filteredOn(line -> "401".equals(line.getMdc("status")) || line.getMdc("route").contains("v2"))
                    .hasSize(2)
                    .noneMatch(line -> line.getMdcCopy().containsKey("user.domain"));
        }
    }

    /** {@code @Deprecated} and {@code @DeprecatedSince} stand together, here and in the service. */
    @Test
    void theContractCallsDeprecatedWhatSaysSo() {
        assertThat(differences(WithoutProbes.whole(), announced())).isEmpty();
    }

    @Test
    void findsWhatOnlyTheContractOrOnlyTheAnswersCallDeprecated() {
        String contract = """
                paths:
                  /a: {get: {deprecated: true}, put: {deprecated: true}, delete: {}}
                  /b/{id}: {get: {deprecated: false}, post: {deprecated: true}}
                """;

        assertThat(announced()).contains(OPERATION, FORGOTTEN);
        assertThat(differences(contract, Set.of("GET /a", "POST /b/{id: \\d+}"))).containsExactly("PUT /a");
        assertThat(differences(contract, Set.of("GET /a", "PUT /a", "POST /b/{id}", "GET /b/{id}"))).containsExactly("GET /b/{id}");
    }

    /** What one of them calls deprecated and the other doesn't. */
    private static Set<String> differences(String contract, Set<String> announced) {
        var differences = new TreeSet<String>();
        try {
            new YAMLMapper().readTree(contract).path("paths").properties().forEach(path -> path.getValue().properties().stream()
                    .filter(operation -> operation.getValue().path("deprecated").asBoolean())
                    .forEach(operation -> differences.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
        announced.stream()
                .map(operation -> operation.replaceAll("\\{(\\w+)\\s*:[^}]*}", "{$1}"))
                .filter(operation -> !differences.remove(operation))
                .forEach(differences::add);
        return differences;
    }

    private List<ExtLogRecord> lines(CapturedLog log) {
        return log.records().stream().filter(line -> reader.equals(line.getMdc("requestId"))).toList();
    }

    private Set<String> announced() {
        return meters.find("deprecated.requests").counters().stream()
                .map(counter -> counter.getId().getTag("operation"))
                .collect(Collectors.toSet());
    }

    private double counted() {
        return meters.get("deprecated.requests").tag("operation", OPERATION).counter().count();
    }

    private List<String> series() {
        return given().get(metrics).asString().lines().filter(line -> line.startsWith("deprecated_requests")).toList();
    }

    private Response call(String version, String role, String id) {
        var request = given().header("X-Request-Id", reader);
        if (!role.equals("nobody")) {
            request.auth().oauth2(Tokens.sign(Tokens.claims(reader).groups(role)));
        }
        return request.get("/probe/deprecation/" + version + "/people/" + id);
    }
}
