package com.example.cornershop.platform.surface;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.problem.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class SurfaceTest {
    private static final String PROBE = "/probe/surface";

    @TestHTTPResource(value = "/health/live", management = true)
    URI live;

    @ParameterizedTest
    @ValueSource(strings = {"/q", "/q/health", "/q/health/ready", "/q/metrics", "/q/openapi", "/q/dev-ui", "/q/swagger-ui", "/"})
    @Criterion("SC-14")
    void hasNothingOnThePublicPortButTheApi(String path) {
        given().get(path).then().statusCode(404);
        given().get(live).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {PROBE, "/nothing/here", "/probe;x=1/surface"})
    @Criterion("SC-14")
    void tellsBrowsersToDoNothingWithAnAnswer(String path) {
        Response answer = given().urlEncodingEnabled(false).get(path);

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }

    @ParameterizedTest
    @ValueSource(strings = {PROBE, "/nothing/here"})
    @Criterion("SC-14")
    void saysNothingOfWhatItIsMadeOf(String path) {
        Response answer = given().get(path);

        assertThat(answer.headers().asList()).extracting(header -> header.getName().toLowerCase())
                .doesNotContain("server", "x-powered-by");
        assertThat(answer.asString()).doesNotContainIgnoringCase("quarkus").doesNotContain("jakarta.", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "MADEUP"})
    @Criterion("SC-14")
    void refusesMethodsThatItDoesNotKnowAndEchoesNothing(String method) {
        Response answer = given().header("X-Canary", "canary-4711").request(method, PROBE);

        assertThat(answer.statusCode()).isBetween(400, 501);
        assertThat(answer.asString()).doesNotContain("canary-4711");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Host, evil.example",
        "X-Forwarded-For, 203.0.113.7",
        "X-Forwarded-Proto, https",
        "X-Forwarded-Prefix, /evil",
        "Forwarded, 'for=203.0.113.7;host=evil.example;proto=https'"
    })
    @Criterion("SC-16")
    void believesNobodyWhoSaysThatHeForwards(String header, String value) {
        Response plain = given().get(PROBE);

        Response forwarded = given().header(header, value).get(PROBE);

        assertThat(forwarded.asString()).isEqualTo(plain.asString()).contains("/probe/surface");
    }

    /** One server would read the length, the next one the chunks. */
    @Test
    @Criterion("SC-16")
    void takesNoBodyOfTwoLengths() {
        String answer = RawHttp.answer("POST " + PROBE + " HTTP/1.1", "Host: localhost", "Content-Length: 5",
                "Transfer-Encoding: chunked", "", "0", "", "");

        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @Test
    @Criterion("SC-14")
    void allowsNoOriginOfABrowser() {
        Response answer = given().header("Origin", "https://evil.example").get(PROBE);

        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
    }
}
