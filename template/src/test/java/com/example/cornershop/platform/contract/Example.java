package com.example.cornershop.platform.contract;

/**
 * A body for a POST that needs more than its schema says: that what it names exists, say. A bean in {@code src/test}, found
 * by its type.
 */
public interface Example {
    /** The path of the POST: {@code /v1/orders}. */
    String path();

    /** What is sent, as JSON; a new one each time. */
    Object body();
}
