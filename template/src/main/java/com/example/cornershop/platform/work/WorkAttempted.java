package com.example.cornershop.platform.work;

/** One attempt at some work has ended; fired as an event, for those who count. */
public record WorkAttempted(String name, Outcome outcome) {
    /** How it ended: done; failed, and tried again later; dead, after the last attempt. */
    public enum Outcome {
        DONE,
        FAILED,
        DEAD
    }
}
