package com.example.cornershop.platform.work;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Work that notes how often it ran, and refuses to run in a transaction. */
@Singleton
public class ProbeWork implements Work {
    final Map<String, Integer> performed = new ConcurrentHashMap<>();

    @Inject
    TransactionSynchronizationRegistry transactions;

    @Override
    public String name() {
        return "probe-work";
    }

    @Override
    public void perform(String id) {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("a transaction is open");
        }
        performed.merge(id, 1, Integer::sum);
    }
}
