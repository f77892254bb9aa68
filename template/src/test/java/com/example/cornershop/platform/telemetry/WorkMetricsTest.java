package com.example.cornershop.platform.telemetry;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.database.TestDatabase;
import com.example.cornershop.platform.work.Backlog;
import com.example.cornershop.platform.work.WorkAttempted;
import com.example.cornershop.platform.work.WorkQueue;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URL;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class WorkMetricsTest {
    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Inject
    WorkMetrics work;

    @Inject
    WorkQueue queue;

    @Inject
    Event<WorkAttempted> attempted;

    @Test
    @Criterion("OB-03")
    void tellsWhatWaitsAndWhatIsDead() throws Exception {
        // a kind that nobody performs, so that it stays
        execute("INSERT INTO work (task_name, task_instance, execution_time, picked, version)"
                + " VALUES ('probe-metrics', '1', now() - interval '1 hour', false, 1)");
        execute("INSERT INTO dead_work VALUES ('probe-metrics', '1', 1, 'Oops', now())");
        Backlog backlog = queue.backlog();
        work.refresh();
        String scraped = scrape();
        execute("DELETE FROM work WHERE task_name = 'probe-metrics'");
        execute("DELETE FROM dead_work WHERE name = 'probe-metrics'");

        assertThat(backlog.dead()).isPositive();
        assertThat(scraped).contains("work_due ", "work_oldest_due_seconds ", "work_dead ").doesNotContain("work_dead NaN");
    }

    @Test
    @Criterion("OB-03")
    void countsAttemptsByKindAndOutcome() {
        attempted.fire(new WorkAttempted("probe-metrics", WorkAttempted.Outcome.FAILED));

        assertThat(scrape()).contains("work_attempts_total{name=\"probe-metrics\",outcome=\"failed\"");
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
