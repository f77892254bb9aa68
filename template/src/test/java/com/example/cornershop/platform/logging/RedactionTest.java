package com.example.cornershop.platform.logging;

import com.example.cornershop.platform.criteria.Criterion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class RedactionTest {
    private static final PatternFormatter WHOLE = new PatternFormatter("%c %s %X %e");

    @Test
    @Criterion("SC-11")
    void noLineOfTheLogAndNoProblemHoldsWhatWasSent() {
        try (var log = CapturedLog.of("");
                var requests = CapturedLog.of("requests")) {
            List<Response> answers = Canaries.send();

            await().until(() -> requests.records().size() >= answers.size());
            assertThat(lines(requests)).allSatisfy(line -> assertThat(line).doesNotContain(Canaries.ALL));
            assertThat(lines(log))
                    .anyMatch(line -> line.contains("Unexpected failure"))
                    .anyMatch(line -> line.contains("A library of somebody else's logs what it caught"))
                    .allSatisfy(line -> assertThat(line).doesNotContain(Canaries.ALL));
            assertThat(answers)
                    .extracting(Response::statusCode)
                    .as("each way to fail")
                    .contains(400, 404, 405, 409, 415, 500, 502);
            assertThat(answers).allSatisfy(answer ->
                    assertThat(withoutInstance(answer)).doesNotContain(Canaries.ALL));
        }
    }

    private static List<String> lines(CapturedLog log) {
        return log.records().stream().map(WHOLE::format).toList();
    }

    /** The path that was asked for is told to whoever asked for it. */
    private static String withoutInstance(Response answer) {
        return answer.headers() + answer.asString().replaceFirst("\"instance\":\"[^\"]*\"", "");
    }
}
