package com.example.cornershop.platform.database;

import com.example.cornershop.platform.criteria.Criterion;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@Criterion("CC-13")
class ConflictRetryTest {
    @Inject
    RetryProbe probe;

    private final AtomicInteger attempts = new AtomicInteger();

    @BeforeEach
    void tenOfEach() throws SQLException {
        try (var owner = TestDatabase.asOwner(); var statement = owner.createStatement()) {
            statement.execute(RetryProbe.TABLE);
            statement.execute("DELETE FROM probe_retry");
            statement.execute("INSERT INTO probe_retry VALUES ('a', 10), ('b', 10)");
        }
    }

    @Test
    void bothOfTwoTransactionsThatDeadlockSucceedInTheEnd() throws SQLException {
        var bothHoldTheirFirstLock = new CyclicBarrier(2);

        var there = started(() -> probe.move("a", "b", 3, new AtomicInteger(), wait(bothHoldTheirFirstLock)));
        var back = started(() -> probe.move("b", "a", 4, new AtomicInteger(), wait(bothHoldTheirFirstLock)));

        assertThat(there.join() + back.join()).as("attempts").isGreaterThan(2);
        assertThat(amount("a")).isEqualTo(11);
        assertThat(amount("b")).isEqualTo(9);
    }

    @Test
    void aTransactionWhoseRowStaysLockedIsRunAgain() throws Exception {
        try (var other = TestDatabase.asOwner()) {
            other.setAutoCommit(false);
            RetryProbe.add(other, "b", 5);

            assertThat(probe.move("a", "b", 1, attempts, (attempt, connection) -> {
                        if (attempt == 2) {
                            other.commit();
                        }
                    }))
                    .isEqualTo(2);
        }

        assertThat(amount("a")).isEqualTo(9);
        assertThat(amount("b")).isEqualTo(16);
    }

    @Test
    void aTransactionThatCannotBeSerializedAtItsCommitIsRunAgain() throws Exception {
        assertThat(probe.copy("a", "b", attempts, this::copiedBackByAnother)).isEqualTo(2);

        assertThat(attempts).hasValue(2);
    }

    @Test
    void givesUpAfterThreeRetries() {
        assertThatThrownBy(() -> probe.move("a", "b", 1, attempts, (attempt, connection) -> {
                    throw new SQLException("lost", "40001");
                }))
                .hasMessageContaining("lost");

        assertThat(attempts).hasValue(4);
    }

    @Test
    void runsNothingAgainThatFailedForAnotherReason() {
        assertThatThrownBy(() -> probe.move("a", "b", 1, attempts, (attempt, connection) -> {
                    throw new SQLException("duplicate", "23505");
                }))
                .hasMessageContaining("duplicate");

        assertThat(attempts).hasValue(1);
    }

    /** Then each waits for its second lock until PostgreSQL has looked who waits for whom, which gives up one of them. */
    private static RetryProbe.Meanwhile wait(CyclicBarrier barrier) {
        return (attempt, connection) -> {
            if (attempt == 1) {
                RetryProbe.waitsForLocks(connection, "1min");
                barrier.await(1, TimeUnit.MINUTES);
            }
        };
    }

    /** Reads what the first attempt writes, writes what it reads, and commits before it. */
    private void copiedBackByAnother(int attempt, Connection connection) throws SQLException {
        if (attempt > 1) {
            return;
        }
        try (var other = TestDatabase.asOwner()) {
            other.setAutoCommit(false);
            RetryProbe.copy(other, "b", "a");
            other.commit();
        }
    }

    private static <T> CompletableFuture<T> started(Callable<T> action) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return action.call();
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        }, task -> new Thread(task).start()); // the common pool may have one thread, and these wait for each other
    }

    private static int amount(String row) throws SQLException {
        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("SELECT amount FROM probe_retry WHERE id = '" + row + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
