package com.example.cornershop.platform.work;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Work that notes how often it ran, refuses to run in a transaction, and fails once where it is told to. */
@Singleton
public class ProbeWork implements Work {
    final Map<String, Integer> performed = new ConcurrentHashMap<>();

    private final Map<String, Exception> faults = new ConcurrentHashMap<>();

    @Inject
    TransactionSynchronizationRegistry transactions;

    @Override
    public String name() {
        return "probe-work";
    }

    /** The id of work whose first attempt fails by this. */
    public String failingBy(Exception fault) {
        String id = UUID.randomUUID().toString();
        faults.put(id, fault);
        return id;
    }

    @Override
    public void perform(String id) throws Exception {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("a transaction is open");
        }
        Exception fault = faults.remove(id);
        if (fault != null) {
            throw fault;
        }
        performed.merge(id, 1, Integer::sum);
    }
}
