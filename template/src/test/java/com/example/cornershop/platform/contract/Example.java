package com.example.cornershop.platform.contract;

/**
 * A body for a request that needs more than its schema says: that what it names exists, say. A bean in {@code src/test}, found
 * by its type.
 */
public interface Example {
    /** The path as the contract has it: {@code /v1/orders}. */
    String path();

    default String method() {
        return "POST";
    }

    /** What is sent, as JSON; a new one each time. */
    Object body();
}
