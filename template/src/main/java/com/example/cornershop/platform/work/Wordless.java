package com.example.cornershop.platform.work;

/** What is logged of a failure: the classes and frames of it and of its causes. A message may hold what belongs to a person. */
final class Wordless extends Throwable {
    /** A chain of causes may be a ring. */
    private static final int CAUSES = 10;

    private Wordless(Throwable failure, int causes) {
        super(failure.getClass().getName(), causes == 0 ? null : of(failure.getCause(), causes - 1), false, true);
        setStackTrace(failure.getStackTrace());
    }

    static Throwable of(Throwable failure) {
        return of(failure, CAUSES);
    }

    private static Throwable of(Throwable failure, int causes) {
        return failure == null ? null : new Wordless(failure, causes);
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
