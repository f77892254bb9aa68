package com.example.cornershop.platform.problem;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.logging.CapturedLog;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What the log says of a row that the database refuses: nothing of what is in it. */
@QuarkusTest
@Criterion("SC-17")
class RefusedRowTest {
    /** Others log too. */
    private static final String REQUEST = "refused-row";

    private final String email = "alice-" + UUID.randomUUID() + "@example.org";

    @Test
    void aDuplicateIsAnAnswerAndNoNews() {
        post("Alice", 204);

        List<ExtLogRecord> logged = loggedWhile(() -> post("Alice", 409));

        assertThat(logged).filteredOn(line -> line.getLevel().intValue() >= Level.WARN.intValue()).isEmpty();
        saysNothingOf(logged, email, "Alice");
    }

    @Test
    void aValueThatIsMissingARuleIsLoggedOnceAndWithoutTheRow() {
        List<ExtLogRecord> logged = loggedWhile(() -> post("bad-Bob", 400));

        assertThat(logged).filteredOn(line -> line.getLevel().intValue() >= Level.WARN.intValue())
                .extracting(ExtLogRecord::getLoggerName)
                .containsExactly(ProblemMappers.class.getName());
        saysNothingOf(logged, email, "bad-Bob");
    }

    private void post(String name, int status) {
        given().header("X-Request-Id", REQUEST)
                .queryParam("email", email)
                .queryParam("name", name)
                .post("/probe/people")
                .then()
                .statusCode(status);
    }

    private static List<ExtLogRecord> loggedWhile(Runnable action) {
        try (var log = CapturedLog.of("")) {
            action.run();
            return log.records().stream().filter(line -> REQUEST.equals(line.getMdc("requestId"))).toList();
        }
    }

    private static void saysNothingOf(List<ExtLogRecord> logged, String... values) {
        var whole = new PatternFormatter("%s %X %e");
        assertThat(logged).extracting(whole::format).allSatisfy(line -> assertThat(line).doesNotContain(values));
    }
}
