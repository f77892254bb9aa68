package com.example.cornershop.platform.work;

import java.time.Duration;

/** Work that comes back, a purge for example: once each interval, however many replicas run. */
public interface RecurringWork {
    /** The name in the table of work: {@code purge-dead-work}. */
    String name();

    /** From the end of one run to the begin of the next. */
    Duration interval();

    /** Performs one run. No transaction is open. An exception is logged, and the next run comes at its time. */
    void perform() throws Exception;
}
