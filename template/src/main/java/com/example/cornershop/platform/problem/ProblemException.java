package com.example.cornershop.platform.problem;

/** A failure with a status and a stable code. The detail is written for the caller, and holds no internals. */
public class ProblemException extends RuntimeException implements KnownFailure {
    private final int status;
    private final String code;

    public ProblemException(int status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    @Override
    public int answeredWith() {
        return status;
    }

    /** Stable, in lower-case words joined by hyphens: {@code sold-out}. */
    public String code() {
        return code;
    }
}
