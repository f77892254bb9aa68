package com.example.cornershop.platform.problem;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.logging.CapturedLog;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class FailureClassTest {
    @ParameterizedTest
    @CsvSource({
        "json, ",
        "nowhere, client",
        "status/400, client",
        "status/401, client",
        "status/403, client",
        "status/405, client",
        "status/413, client",
        "status/428, client",
        "status/429, client",
        "refusal, domain",
        "stale, domain",
        "status/409, domain",
        "status/412, domain",
        "status/502, dependency",
        "status/503, dependency",
        "returned/504, dependency",
        "fault, defect",
        "error, defect",
        "unwritable, defect",
        "returned/501, defect"
    })
    @Criterion("OB-07")
    void isInTheLine(String path, String failure) {
        try (var log = CapturedLog.of("requests")) {
            String id = UUID.randomUUID().toString(); // a line of an earlier test may come late
            given().header("X-Request-Id", id).get("/probe/problem/" + path);

            await().untilAsserted(() -> assertThat(log.records())
                    .filteredOn(line -> id.equals(line.getMdc("requestId")))
                    .singleElement()
                    .satisfies(line -> assertThat(line.getMdc("errorClass")).isEqualTo(failure)));
        }
    }
}
