package com.example.cornershop.platform.database;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.database.Load.Answer;
import com.example.cornershop.platform.work.ProbeWork;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A request that leaves work fails by the database as any other statement does. */
@QuarkusTest
class AddedWorkTest {
    private static final String SAME_WORK =
            "INSERT INTO work (task_name, task_instance, execution_time, picked, version) VALUES (?, ?, now(), false, 1)";

    private final String id = UUID.randomUUID().toString();

    @TestHTTPResource("/probe/work/")
    URI probe;

    @Inject
    ProbeWork work;

    @Test
    @Criterion("DB-04")
    void isShedWhileAnotherTransactionHoldsWhatItAdds() throws SQLException {
        try (var other = TestDatabase.asOwner();
                var same = other.prepareStatement(SAME_WORK)) {
            other.setAutoCommit(false);
            same.setString(1, work.name());
            same.setString(2, id);
            same.execute();

            assertThat(Load.of(1, "POST", probe.resolve(id)))
                    .allMatch(Answer::isShed)
                    .allMatch(answer -> answer.body().contains("\"busy\""));
        }
    }
}
