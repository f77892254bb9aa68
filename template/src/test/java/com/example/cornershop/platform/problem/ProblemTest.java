package com.example.cornershop.platform.problem;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.database.TestDatabase;
import com.example.cornershop.platform.logging.CapturedLog;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class ProblemTest {
    private static final int MAX_TARGET = 8_192;
    private static final int MAX_HEADERS = 16_384;

    @ParameterizedTest
    @ValueSource(
            ints = {400, 401, 403, 404, 405, 406, 408, 409, 410, 412, 413, 414, 415, 422, 428, 429, 431, 500, 501, 502, 503, 504})
    @Criterion("AP-05")
    void everyStatusIsAProblem(int status) {
        for (String how : new String[] {"status", "returned"}) {
            problem(given().get("/probe/problem/" + how + "/" + status), status);
        }
    }

    @Test
    @Criterion("AP-05")
    void aRouteThatIsNotThere() {
        problem(given().get("/probe/nowhere"), 404).body("instance", equalTo("/probe/nowhere"));
        problem(given().get("/"), 404);
    }

    @Test
    @Criterion("AP-05")
    void aMethodThatIsNotThere() {
        problem(given().delete("/probe/problem/json"), 405).header("Allow", "GET, HEAD, OPTIONS, POST");
        problem(given().get("/probe/problem/rows"), 405).header("Allow", "OPTIONS, POST");
        given().head("/probe/problem/rows").then().statusCode(405).header("Allow", "OPTIONS, POST");
        given().options("/probe/problem/rows").then().statusCode(200).header("Allow", "OPTIONS, POST");
        given().options("/probe/problem/status/7").then().statusCode(200).header("Allow", "GET, HEAD, OPTIONS");
    }

    @Test
    @Criterion("AP-05")
    void aFormThatIsNotSpoken() {
        problem(given().accept("text/csv").get("/probe/problem/json"), 406);
        problem(given().contentType("text/csv").body("a,b").post("/probe/problem/json"), 415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/probe;x=1/problem/json",
                "/probe//problem/json",
                "/probe/../problem/json",
                "/probe/%2e%2E/json",
                "/probe/.",
                "/probe%2fproblem",
                "/probe%5Cproblem",
                "/probe%3bx=1/problem/json",
                "/probe/problem/json?q=%00",
                "/probe/problem/json%00",
                "http://localhost//probe/problem/json",
                "http://localhost?q=/probe/problem/json",
                "http://local;host/probe/problem/json",
                "ftp://localhost/probe/problem/json",
                "/http://localhost/probe/problem/json"
            })
    @Criterion("AP-05")
    void aPathThatCanBeReadInTwoWays(String path) {
        String answer = RawHttp.answer("GET " + path + " HTTP/1.1", "Host: localhost", "Connection: close");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"code\":\"ambiguous-path\"", "\"requestId\":\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: localhost", "Authorization: Bearer one"})
    @Criterion("AP-06")
    void aHeaderThatMayStandOnceAndStandsTwice(String header) {
        String answer = RawHttp.answer(
                "GET /probe/problem/json HTTP/1.1", "Host: localhost", "Authorization: Bearer two", header, "Connection: close");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"code\":\"repeated-header\"");
    }

    /** As a proxy sends it, which every server has to take (RFC 9112, 3.2.2). */
    @ParameterizedTest
    @ValueSource(strings = {"http://localhost", "HTTP://127.0.0.1:8080", "https://[::1]"})
    @Criterion("AP-05")
    void aTargetThatNamesItsHost(String host) {
        assertThat(RawHttp.answer("GET " + host + "/probe/problem/json?q=// HTTP/1.1", "Host: x", "Connection: close"))
                .startsWith("HTTP/1.1 200");
        assertThat(RawHttp.answer("GET " + host + " HTTP/1.1", "Host: x", "Connection: close"))
                .startsWith("HTTP/1.1 404");
    }

    @Test
    @Criterion("AP-05")
    void aTargetThatIsTooLong() {
        String longest = "/probe/problem/json?q=" + "x".repeat(MAX_TARGET - "/probe/problem/json?q=".length());

        assertThat(RawHttp.answer("GET " + longest + " HTTP/1.1", "Host: localhost", "Connection: close"))
                .startsWith("HTTP/1.1 200");
        assertThat(RawHttp.answer("GET " + longest + "x HTTP/1.1", "Host: localhost", "Connection: close"))
                .startsWith("HTTP/1.1 414")
                .contains("application/problem+json", "\"code\":\"request-uri-too-long\"")
                .contains("8192 bytes", "\"instance\":\"/probe/problem/json\"", "\"requestId\":\"");
    }

    @Test
    @Criterion("AP-05")
    void headersThatAreTooBig() {
        String[] request = {"GET /probe/problem/json HTTP/1.1", "Host: localhost", "Connection: close", "A: b", "X: "};
        int sent = Stream.of(request).skip(1).mapToInt(line -> line.length() + "\r\n".length()).sum();
        request[4] += "x".repeat(MAX_HEADERS - sent);

        assertThat(RawHttp.answer(request)).startsWith("HTTP/1.1 200");
        request[3] += "b";
        assertThat(RawHttp.answer(request))
                .startsWith("HTTP/1.1 431")
                .contains("application/problem+json", "\"code\":\"request-header-fields-too-large\"")
                .contains("16384 bytes", "\"instance\":\"/probe/problem/json\"", "\"requestId\":\"");
    }

    /** Slower, but a body over HTTP/2 could not be read without a worker. */
    @Test
    @Criterion("AP-06")
    void whoeverAsksForHttp2GetsHttp1() throws Exception {
        URI json = URI.create("http://localhost:" + RestAssured.port + "/probe/problem/json");

        var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(json).build(), BodyHandlers.ofString());

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    /** Refused by the decoder, before there is a request, or by Quarkus before its filters: a status, and no body. */
    @Test
    @Criterion("AP-06")
    void whatIsNotHttp() {
        assertThat(RawHttp.answer("GET /" + "x".repeat(65_536) + " HTTP/1.1", "Host: localhost")).contains(" 414 ");
        assertThat(RawHttp.answer("GET / HTTP/1.1", "Host: localhost", "X: " + "x".repeat(65_536))).contains(" 431 ");
        assertThat(RawHttp.answer("GET / HTTP/1.1", "Host: localhost", "Content-Length: -1")).contains(" 400 ");
        assertThat(RawHttp.answer("GET /back\\slash HTTP/1.1", "Host: x", "Connection: close")).contains(" 400 ");
        assertThat(RawHttp.answer("NONSENSE")).contains(" 400 ");
    }

    @Test
    @Criterion("AP-05")
    void aRefusalOfTheDomain() {
        problem(given().get("/probe/problem/refusal"), 422)
                .body("code", equalTo("sold-out"))
                .body("type", equalTo("/problems/sold-out"))
                .body("detail", equalTo("There is none left."));
    }

    @Test
    @Criterion("AP-05")
    void aChangeThatCameTooLate() {
        problem(given().get("/probe/problem/stale"), 409).body("code", equalTo("changed-meanwhile"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fault", "error", "unwritable"})
    @Criterion("RS-12")
    void aFaultOfOursSaysNothingOfItselfAndIsLoggedOnce(String fault) {
        try (var log = CapturedLog.of(ProblemMappers.class.getName())) {
            problem(given().header("X-Request-Id", "fault-1").get("/probe/problem/" + fault), 500)
                    .body("detail", equalTo("Something went wrong on our side."))
                    .body("requestId", equalTo("fault-1"));

            assertThat(log.records()).singleElement().satisfies(line -> {
                assertThat(line.getLevel()).isEqualTo(Level.ERROR);
                assertThat(line.getMdc("requestId")).isEqualTo("fault-1");
                assertThat(line.getThrown()).isNotNull();
            });
        }
        given().get("/probe/problem/json").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "id=1&name=two, 409, already-exists",
        "id=2&name=two&parent=9, 409, reference",
        "id=2, 400, unstorable",
        "id=2&name=bad, 400, unstorable",
        "id=2&name=long, 400, unstorable"
    })
    @Criterion("AP-05")
    void aRowThatTheDatabaseRefuses(String row, int status, String code) throws SQLException {
        try (var owner = TestDatabase.asOwner(); var statement = owner.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS probe_problem");
            statement.execute("CREATE TABLE probe_problem (id int PRIMARY KEY, parent int REFERENCES probe_problem,"
                    + " name varchar(3) NOT NULL CHECK (name <> 'bad'))");
            statement.execute("INSERT INTO probe_problem (id, name) VALUES (1, 'one')");
        }

        problem(given().post("/probe/problem/rows?" + row), status)
                .body("code", equalTo(code))
                .body(not(containsString("probe_problem")));
    }

    @Test
    void headHasNoBody() {
        assertThat(given().head("/probe/problem/status/404").asString()).isEmpty();
        assertThat(given().head("/nowhere").asString()).isEmpty();
    }

    @Test
    void notModifiedStaysAsItIs() {
        given().get("/probe/problem/returned/304").then().statusCode(304).body(equalTo(""));
    }

    private static ValidatableResponse problem(Response response, int status) {
        return response.then()
                .log().ifValidationFails()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", notNullValue())
                .body("title", notNullValue())
                .body("code", notNullValue())
                .body("instance", startsWith("/"))
                .body("requestId", equalTo(response.header("X-Request-Id")))
                .body(not(containsString("SECRET")))
                .body(not(containsString("Exception")));
    }
}
