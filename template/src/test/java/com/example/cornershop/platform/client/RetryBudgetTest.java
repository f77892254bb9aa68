package com.example.cornershop.platform.client;

import com.example.cornershop.platform.criteria.Criterion;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RetryBudgetTest {
    final RetryBudget budget = new RetryBudget(0.1);

    @Test
    @Criterion("RS-03")
    void retriesAreAtMostATenthOfTheCalls() {
        long retries = IntStream.range(0, 1000).filter(call -> {
            budget.called();
            return budget.mayRetry();
        }).count();

        assertThat(retries).isEqualTo(100);
        assertThat(budget.denied()).isEqualTo(900);
    }

    @Test
    void aQuietTimeSavesTenRetriesAndNoMore() {
        for (int call = 0; call < 10_000; call++) {
            budget.called();
        }

        assertThat(IntStream.range(0, 100).filter(retry -> budget.mayRetry()).count()).isEqualTo(10);
    }
}
