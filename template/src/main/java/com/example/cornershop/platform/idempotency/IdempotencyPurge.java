package com.example.cornershop.platform.idempotency;

import com.example.cornershop.platform.work.RecurringWork;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Deletes keys that have expired, in small transactions, on one replica at a time. */
@ApplicationScoped
class IdempotencyPurge implements RecurringWork {
    private final IdempotencyKeys keys;
    private final IdempotencyConfig config;

    IdempotencyPurge(IdempotencyKeys keys, IdempotencyConfig config) {
        this.keys = keys;
        this.config = config;
    }

    @Override
    public String name() {
        return "purge-idempotency-keys";
    }

    @Override
    public Duration interval() {
        return config.purgeInterval();
    }

    @Override
    public void perform() {
        int deleted;
        do {
            deleted = QuarkusTransaction.requiringNew().call(keys::purge);
        } while (deleted > 0 && deleted == config.purgeBatch());
    }
}
