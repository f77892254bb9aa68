package com.example.cornershop.stock;

import com.example.cornershop.platform.criteria.Criterion;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ConflictRetryTest {
    @Inject
    Transfers transfers;

    @Test
    @Criterion("CC-13")
    void bothOfTwoTransfersThatDeadlockSucceedInTheEnd() {
        UUID a = Shelf.product(10);
        UUID b = Shelf.product(10);
        var bothHoldTheirFirstLock = new CyclicBarrier(2);

        var there = CompletableFuture.supplyAsync(() -> transfers.transfer(a, b, 3, bothHoldTheirFirstLock));
        var back = CompletableFuture.supplyAsync(() -> transfers.transfer(b, a, 4, bothHoldTheirFirstLock));

        assertThat(there.join() + back.join()).as("attempts").isGreaterThan(2);
        assertThat(Shelf.level(a)).isEqualTo(11);
        assertThat(Shelf.level(b)).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({"40001, true", "40P01, true", "55P03, true", "23505, false", ", false"})
    void knowsAConflictByItsStateHoweverDeepItIsWrapped(String state, boolean conflict) {
        var failure = new IllegalStateException(new RuntimeException(new SQLException("reason", state)));

        assertThat(ConflictRetry.isConflict(failure)).isEqualTo(conflict);
    }
}
