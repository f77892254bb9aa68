package dev.slipway.blueprint;

/** A text can't be read on from some place. */
final class SyntaxError extends RuntimeException {

    SyntaxError(String message) {
        super(message);
    }
}
