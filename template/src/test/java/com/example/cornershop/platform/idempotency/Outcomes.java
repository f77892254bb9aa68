package com.example.cornershop.platform.idempotency;

import com.example.cornershop.platform.idempotency.IdempotencyOutcome.Kind;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the service said of the requests of a operation. */
@Singleton
class Outcomes {
    private final List<IdempotencyOutcome> all = new CopyOnWriteArrayList<>();

    void heard(@Observes IdempotencyOutcome outcome) {
        all.add(outcome);
    }

    void forget() {
        all.clear();
    }

    List<Kind> of(String operation) {
        return all.stream()
                .filter(outcome -> outcome.operation().equals(operation))
                .map(IdempotencyOutcome::kind)
                .toList();
    }
}
