package com.example.cornershop.platform.work;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class WorkQueueTest {
    final String id = UUID.randomUUID().toString();

    @Inject
    WorkQueue queue;

    @Inject
    ProbeWork probe;

    @Inject
    DataSource database;

    @Test
    void workIsPerformedOnceAfterTheCommitWithNoTransactionOpen() {
        QuarkusTransaction.requiringNew().run(() -> {
            queue.add("probe-work", id);
            queue.add("probe-work", id);
            assertThat(probe.performed).doesNotContainKey(id);
        });

        Awaitility.await().untilAsserted(() -> assertThat(rows()).isZero());
        assertThat(probe.performed).containsEntry(id, 1);
    }

    @Test
    void aRollbackLeavesNoWork() {
        QuarkusTransaction.begin();
        queue.add("probe-work", id);
        QuarkusTransaction.rollback();

        assertThat(rows()).isZero();
        assertThat(probe.performed).doesNotContainKey(id);
    }

    @Test
    void workOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> queue.add("probe-work", id)).isInstanceOf(TransactionalException.class);
    }

    @Test
    void workThatNobodyPerformsIsRefused() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> queue.add("nobody", id)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No work is named 'nobody'")
                .hasMessageContaining("probe-work");
    }

    private long rows() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "SELECT count(*) FROM work WHERE task_name = 'probe-work' AND task_instance = ?")) {
            statement.setString(1, id);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
