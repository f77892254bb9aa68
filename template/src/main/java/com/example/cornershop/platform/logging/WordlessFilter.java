package com.example.cornershop.platform.logging;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/** Whoever logs an exception, a library of ours or theirs: its messages stay out of the log. */
@LoggingFilter(name = "wordless")
public final class WordlessFilter implements Filter {
    /** Why the service does not start: what it says is about its configuration, and no caller was there yet. */
    private static final String START = "io.quarkus.runtime.";

    @Override
    public boolean isLoggable(LogRecord line) {
        if (line.getThrown() != null && !String.valueOf(line.getLoggerName()).startsWith(START)) {
            line.setThrown(Wordless.of(line.getThrown()));
        }
        return true;
    }
}
