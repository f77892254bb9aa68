package com.example.cornershop.platform.telemetry;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.database.TestDatabase;
import com.example.cornershop.platform.problem.Refusal;
import com.example.cornershop.platform.work.ProbeWork;
import com.example.cornershop.platform.work.WorkAttempted;
import com.example.cornershop.platform.work.WorkQueue;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@QuarkusTest
class WorkMetricsTest {
    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Inject
    WorkMetrics work;

    @Inject
    Event<WorkAttempted> attempted;

    @Inject
    WorkQueue queue;

    @Inject
    ProbeWork probe;

    @Test
    @Criterion("OB-03")
    void tellsWhatWaitsAndWhatIsDead() throws Exception {
        execute("INSERT INTO dead_work VALUES ('probe-metrics', '1', 1, 'Oops', now())");
        try {
            await().untilAsserted(() -> {
                // a kind that nobody performs; the workers take it once to find that out
                execute("INSERT INTO work (task_name, task_instance, execution_time, picked, version)"
                        + " VALUES ('probe-metrics', '1', now() - interval '1 hour', false, 1)"
                        + " ON CONFLICT (task_name, task_instance) DO UPDATE SET picked = false");
                work.refresh();
                String scraped = scrape();

                assertThat(figure(scraped, "work_due")).isGreaterThanOrEqualTo(1);
                assertThat(figure(scraped, "work_oldest_due_seconds")).isGreaterThanOrEqualTo(3_600);
                assertThat(figure(scraped, "work_dead")).isGreaterThanOrEqualTo(1);
            });
        } finally {
            execute("DELETE FROM work WHERE task_name = 'probe-metrics'");
            execute("DELETE FROM dead_work WHERE name = 'probe-metrics'");
        }
    }

    @Test
    @Criterion("OB-03")
    void countsAttemptsByKindAndOutcome() {
        attempted.fire(new WorkAttempted("probe-metrics", WorkAttempted.Outcome.DONE, Optional.empty()));

        assertThat(scrape())
                .contains("work_attempts_total{error_class=\"none\",name=\"probe-metrics\",outcome=\"done\"");
    }

    @ParameterizedTest
    @MethodSource("faults")
    @Criterion("OB-07")
    void tellsTheClassOfAFailure(String failure, Exception fault) {
        String series = "work_attempts_total{error_class=\"%s\",name=\"probe-work\",outcome=\"failed\"}".formatted(failure);
        double before = counted(series);

        QuarkusTransaction.requiringNew().run(() -> queue.add(probe.name(), probe.failingBy(fault)));

        await().untilAsserted(() -> assertThat(counted(series)).isGreaterThan(before));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("domain", new Refusal(422, "sold-out", "There is none left.")),
                arguments("dependency", new SQLException("any", "08006")),
                arguments("defect", new IllegalStateException()));
    }

    private double counted(String series) {
        return scrape().lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
                .sum();
    }

    /** NaN, which is what nobody knows, is more than nothing for assertions on numbers. */
    private static double figure(String scraped, String name) {
        return scraped.lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> Double.valueOf(line.split(" ")[1]))
                .filter(figure -> !figure.isNaN())
                .findFirst()
                .orElse(-1.0);
    }

    private String scrape() {
        return given().get(metrics).asString();
    }

    private static void execute(String sql) throws Exception {
        try (var owner = TestDatabase.asOwner(); var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
