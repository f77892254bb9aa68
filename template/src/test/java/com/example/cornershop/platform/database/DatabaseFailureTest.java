package com.example.cornershop.platform.database;

import com.example.cornershop.platform.criteria.Criterion;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Criterion("DB-06")
class DatabaseFailureTest {
    @ParameterizedTest
    @CsvSource({
        "08001, UNAVAILABLE", "08006, UNAVAILABLE", "28000, UNAVAILABLE", "28P01, UNAVAILABLE", "53300, UNAVAILABLE",
        "57014, UNAVAILABLE", "57P01, UNAVAILABLE", "57P03, UNAVAILABLE", "25006, UNAVAILABLE", "55P03, BUSY", "40001, CONFLICT",
        "40P01, CONFLICT"
    })
    void isTakenFromTheState(String state, DatabaseFailure failure) {
        assertThat(DatabaseFailure.of(new PersistenceException(new SQLException("any", state)))).contains(failure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22001"})
    void isNoneWhereTheStatementOrItsDataIsWrong(String state) {
        assertThat(DatabaseFailure.of(new SQLException("any", state))).isEmpty();
    }

    @Test
    void isUnavailableWhereThePoolHasNoConnection() {
        var waited = new SQLException("Sorry, acquisition timeout!");
        assertThat(DatabaseFailure.of(new PersistenceException(waited))).contains(DatabaseFailure.UNAVAILABLE);
    }

    /** The pool interrupts its thread where an attempt takes too long, and the next one on that thread finds out. */
    @Test
    void isUnavailableWhereAnAttemptToConnectIsInterrupted() throws IOException {
        try (var silent = new ServerSocket(0)) {
            String url = "jdbc:postgresql://localhost:" + silent.getLocalPort() + "/any?loginTimeout=60";
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> DriverManager.getConnection(url))
                    .isInstanceOf(SQLException.class)
                    .satisfies(thrown -> assertThat(DatabaseFailure.of(thrown)).contains(DatabaseFailure.UNAVAILABLE));
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void isFoundAmongWhatACommitThatFailedSuppressed() {
        var commit = new RollbackException();
        commit.addSuppressed(new XAException());
        commit.getSuppressed()[0].initCause(new SQLException("any", "08003"));
        assertThat(DatabaseFailure.of(commit)).contains(DatabaseFailure.UNAVAILABLE);
        assertThat(DatabaseFailure.saidBy(commit)).get().isSameAs(commit.getSuppressed()[0].getCause());
    }

    @Test
    void isNoneOfAnotherExceptionOrOneThatCausesItself() {
        assertThat(DatabaseFailure.of(new IllegalStateException())).isEmpty();
        assertThat(DatabaseFailure.of(new SQLException("without a state"))).isEmpty();
        var one = new IllegalStateException();
        one.initCause(new IllegalStateException(one));
        assertThat(DatabaseFailure.of(one)).isEmpty();
    }
}
