package dev.slipway.blueprint;

/** A text can't be read on from some place. */
final class SyntaxError extends RuntimeException {

    private final String expected;

    SyntaxError(String expected) {
        super(expected);
        this.expected = expected;
    }

    /** What was expected, what was seen, and how to write it. */
    String expected() {
        return expected;
    }
}
