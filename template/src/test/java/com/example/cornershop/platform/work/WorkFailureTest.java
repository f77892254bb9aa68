package com.example.cornershop.platform.work;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.logging.CapturedLog;
import com.example.cornershop.platform.problem.ProblemException;
import com.example.cornershop.platform.problem.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@QuarkusTest
class WorkFailureTest {
    @Inject
    WorkQueue queue;

    @Inject
    ProbeWork probe;

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("domain", new Refusal(422, "sold-out", "There is none left.")),
                arguments("domain", new ProblemException(404, "gone", "It was taken back meanwhile.")),
                arguments("domain", new IOException(new Refusal(409, "paid", "It is paid already."))),
                arguments("domain", new PersistenceException(new OptimisticLockException())),
                arguments("domain", databaseSays("40P01")),
                arguments("dependency", new ProblemException(503, "closed", "They are closed now.")),
                arguments("dependency", databaseSays("08006")),
                arguments("dependency", databaseSays("28P01")),
                arguments("dependency", databaseSays("57014")),
                arguments("dependency", databaseSays("55P03")),
                arguments("defect", databaseSays("42P01")),
                arguments("defect", new ProblemException(500, "broken", "It is broken.")),
                arguments("defect", new IOException()),
                arguments("defect", new IllegalStateException()));
    }

    @ParameterizedTest
    @MethodSource("faults")
    @Criterion("OB-07")
    void isClassedInTheLine(String failure, Exception fault) {
        try (var log = CapturedLog.of(Attempts.class.getName())) {
            String id = probe.failingBy(fault);

            QuarkusTransaction.requiringNew().run(() -> queue.add(probe.name(), id));

            await().until(() -> log.records().stream().anyMatch(line -> id.equals(line.getMdc("workId"))));
            assertThat(log.records())
                    .filteredOn(line -> id.equals(line.getMdc("workId")))
                    .allSatisfy(line -> assertThat(line.getMdc("errorClass")).isEqualTo(failure));
        }
    }

    private static Exception databaseSays(String state) {
        return new PersistenceException(new SQLException("any", state));
    }
}
