package com.example.cornershop.platform.validation;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.problem.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

@QuarkusTest
class ValidationTest {
    private static final String GOOD = """
            {"name": "n", "count": 1, "big": 9007199254740993, "weight": 1.5, "on": true, "colour": "RED",
             "at": "2026-01-01T00:00:00Z", "day": "2026-01-01", "ref": "018f4e5c-0000-7000-8000-000000000000", "class": "abc",
             "lines": [{"quantity": 2}]}""";

    @Test
    void takesWhatTheContractSays() {
        post(GOOD.getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("class", equalTo("abc"))
                .body("big", equalTo(9007199254740993L));
        post("{\"name\": \"\uD83D\uDE00 \\ud83d\\ude00\"}".getBytes(StandardCharsets.UTF_8)).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "application/json-patch+json",
                "application/problem+json",
                "application/x-ndjson",
                "application/json; charset=utf-16",
                "text/json"
            })
    @Criterion("AP-06")
    void takesNoOtherFormThanTheContractSays(String type) {
        assertThat(posted("Content-Type: " + type)).startsWith("HTTP/1.1 415").contains("application/problem+json");
    }

    @Test
    @Criterion("AP-06")
    void unpacksNothing() {
        assertThat(posted("Content-Type: application/json\r\nContent-Encoding: gzip")).startsWith("HTTP/1.1 415");
        assertThat(posted("Content-Type: Application/JSON;charset=UTF-8")).startsWith("HTTP/1.1 200");
    }

    private static String posted(String headers) {
        String body = "{\"name\": \"n\"}";
        return RawHttp.answer("POST /probe/validation HTTP/1.1", "Host: localhost", "Connection: close", headers,
                "Content-Length: " + body.length(), "", body);
    }

    @Test
    @Criterion("SC-08")
    void countsNoZerosAtTheEndOfAFraction() {
        post("{\"name\": \"n\", \"weight\": 100.00000}".getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body(containsString("\"weight\":100"));
        refused("{\"name\": \"n\", \"weight\": 0.0001}".getBytes(StandardCharsets.UTF_8));
        refused("{\"name\": \"n\", \"weight\": 1e10}".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{\"name\": \"n",
                "{\"name\": \"n\"}}",
                "{\"name\": \"n\"} {\"name\": \"n\"}",
                "{\"name\": \"n\", \"name\": \"m\"}",
                "{\"name\": \"n\", \"unknown\": 1}",
                "{\"name\": \"n\", \"id\": \"018f4e5c-0000-7000-8000-000000000000\"}",
                "{'name': 'n'}",
                "{\"name\": \"n\",}",
                "{\"name\": \"\\u0000\"}",
                "{\"name\": \"\\ud800\"}",
                "{\"name\": \"\\udc00\\ud800\"}",
                "{\"name\": 5}",
                "{\"name\": true}",
                "{\"name\": null}",
                "{\"name\": {}}",
                "{\"name\": \"n\", \"count\": \"1\"}",
                "{\"name\": \"n\", \"count\": \"\"}",
                "{\"name\": \"n\", \"count\": 1.0}",
                "{\"name\": \"n\", \"count\": 1e400}",
                "{\"name\": \"n\", \"count\": 2147483648}",
                "{\"name\": \"n\", \"big\": 9223372036854775808}",
                "{\"name\": \"n\", \"weight\": 1e400}",
                "{\"name\": \"n\", \"weight\": 1e2147483647}",
                "{\"name\": \"n\", \"weight\": 1e-2147483647}",
                "{\"name\": \"n\", \"weight\": NaN}",
                "{\"name\": \"n\", \"weight\": \"1.5\"}",
                "{\"name\": \"n\", \"on\": \"true\"}",
                "{\"name\": \"n\", \"on\": 1}",
                "{\"name\": \"n\", \"colour\": 0}",
                "{\"name\": \"n\", \"colour\": \"\"}",
                "{\"name\": \"n\", \"colour\": \"red\"}",
                "{\"name\": \"n\", \"colour\": \" RED \"}",
                "{\"name\": \"n\", \"at\": \"\"}",
                "{\"name\": \"n\", \"at\": 1700000000}",
                "{\"name\": \"n\", \"at\": \"yesterday\"}",
                "{\"name\": \"n\", \"at\": \"1700000000000\"}",
                "{\"name\": \"n\", \"day\": \"2020-01-01T23:00:00Z\"}",
                "{\"name\": \"n\", \"ref\": \"\"}",
                "{\"name\": \"n\", \"ref\": \"AY9OXAAAcACAAAAAAAAAAA==\"}",
                "{\"name\": \"n\", \"lines\": {\"quantity\": 1}}",
                "{\"name\": \"n\", \"lines\": [{\"quantity\": \"1\"}]}"
            })
    @Criterion("AP-06")
    @Criterion("SC-08")
    void refusesEveryOtherText(String body) {
        refused(body.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<byte[]> refusesOtherBytes() {
        Charset utf32 = Charset.forName("UTF-32LE");
        return Stream.of(
                ("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_8),
                GOOD.getBytes(StandardCharsets.UTF_16),
                GOOD.getBytes(StandardCharsets.UTF_16LE),
                GOOD.getBytes(utf32),
                "{\"name\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1),
                "{\"name\": \"\0\"}".getBytes(StandardCharsets.UTF_8),
                ("{\"name\": \"n\", \"lines\": " + "[".repeat(10_000)).getBytes(StandardCharsets.UTF_8),
                ("{\"x\":".repeat(10_000)).getBytes(StandardCharsets.UTF_8),
                ("{\"name\": \"n\", \"count\": " + "9".repeat(100_000) + "}").getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xff, 0, 1, 2});
    }

    @ParameterizedTest
    @MethodSource
    @Criterion("AP-06")
    void refusesOtherBytes(byte[] body) {
        refused(body);
    }

    @Test
    @Criterion("AP-06")
    void refusesABodyThatIsMissingEvenWhereNoConstraintSaysSo() {
        given().contentType("application/json").post("/probe/validation/optional").then().statusCode(400);
        given().contentType("application/json").body("null").post("/probe/validation/optional").then().statusCode(400);
    }

    @Test
    @Criterion("SC-08")
    void namesEveryFieldAsItWasSent() {
        String body = "{\"name\": \" \", \"class\": \"long\", \"lines\": [{\"quantity\": 1}, {\"quantity\": 0}]}";

        post(body.getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("code", equalTo("invalid"))
                .body("violations.field", hasItems("name", "class", "lines[1].quantity"))
                .body("violations.in", hasItems("body"));
    }

    @Test
    @Criterion("SC-08")
    void namesAParameterAsItWasSent() {
        given().get("/probe/validation?page-size=101")
                .then()
                .statusCode(400)
                .body("violations[0].in", equalTo("query"))
                .body("violations[0].field", equalTo("page-size"));
    }

    @Test
    @Criterion("SC-09")
    void namesAFieldThatNobodyMaySet() {
        post("{\"name\": \"n\", \"version\": 3}".getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("code", equalTo("unreadable-body"))
                .body("violations[0].field", equalTo("version"))
                .body("violations[0].message", equalTo("is unknown"));
    }

    @Test
    void takesOurOwnBrokenRuleForAFault() {
        given().get("/probe/validation/broken").then().statusCode(500).body("code", equalTo("internal-server-error"));
    }

    private static void refused(byte[] body) {
        post(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body(not(containsString("Exception")))
                .body(not(containsString("com.")))
                .body(not(containsString("java.")));
    }

    private static ValidatableResponse post(byte[] body) {
        return given().contentType("application/json")
                .body(body)
                .post("/probe/validation")
                .then()
                .log()
                .ifValidationFails();
    }
}
