package com.example.cornershop.platform.logging;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** What ends a thread of ours is a line in the log like any other, not loose text on the error stream. */
@Startup
@Singleton
class UncaughtExceptions {
    private static final Logger LOG = Logger.getLogger(UncaughtExceptions.class);

    @PostConstruct
    void log() {
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> LOG.error("A thread ended with an exception", e));
    }
}
