package com.example.cornershop.platform.work;

/** One kind of work that outlives a request. It may run again after a crash, so performing it twice has to do no harm. */
public interface Work {
    /** The kind's name in the table of work: {@code settle-payment}. */
    String name();

    /** Performs the work with this id. No transaction is open. An exception means: try again later. */
    void perform(String id) throws Exception;
}
