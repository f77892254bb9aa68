package dev.slipway.files;

import java.io.IOException;

/** Nothing was written, for a reason that lies in the machine; the message says all of it. */
public final class NotWritten extends IOException {

    NotWritten(String message, Throwable cause) {
        super(message, cause);
    }
}
