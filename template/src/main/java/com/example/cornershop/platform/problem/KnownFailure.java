package com.example.cornershop.platform.problem;

/** A failure that knows how it is answered, and so whose turn it is: also where no request waits for an answer. */
public interface KnownFailure {
    /** The status of the answer to a request that fails by it: 4xx or 5xx. */
    int answeredWith();
}
