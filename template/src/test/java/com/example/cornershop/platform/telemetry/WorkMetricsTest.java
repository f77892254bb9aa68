package com.example.cornershop.platform.telemetry;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.database.TestDatabase;
import com.example.cornershop.platform.work.WorkAttempted;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URL;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class WorkMetricsTest {
    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Inject
    WorkMetrics work;

    @Inject
    Event<WorkAttempted> attempted;

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
        attempted.fire(new WorkAttempted("probe-metrics", WorkAttempted.Outcome.FAILED));

        assertThat(scrape()).contains("work_attempts_total{name=\"probe-metrics\",outcome=\"failed\"");
    }

    /** NaN, which is what nobody knows, is more than nothing for assertions on numbers. */
    private static double figure(String scraped, String name) {
        return scraped.lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> Double.valueOf(line.split(" ")[1]))
                .filter(figure -> !figure.isNaN())
                .findFirst()
                .orElseThrow();
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
