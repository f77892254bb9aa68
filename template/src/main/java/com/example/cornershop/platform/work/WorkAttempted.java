package com.example.cornershop.platform.work;

import com.example.cornershop.platform.problem.FailureClass;
import java.util.Optional;

/**
 * One attempt at some work has ended; fired as an event, for those who count.
 *
 * @param failure whose turn it is, unless the work is done
 */
public record WorkAttempted(String name, Outcome outcome, Optional<FailureClass> failure) {
    /** How it ended: done; failed, and tried again later; dead, after the last attempt. */
    public enum Outcome {
        DONE,
        FAILED,
        DEAD
    }
}
