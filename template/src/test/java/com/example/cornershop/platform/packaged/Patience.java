package com.example.cornershop.platform.packaged;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * How long tests wait for what has to happen: long enough for a machine that stands still for seconds, since only a test
 * that fails waits to the end; and how soon they look again. Named in META-INF/services twice, since tests of the running
 * service have a class loader of their own.
 */
public class Patience implements LauncherSessionListener, QuarkusTestBeforeClassCallback {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofMillis(20);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        set();
    }

    @Override
    public void beforeClass(Class<?> test) {
        set();
    }

    private static void set() {
        Awaitility.setDefaultTimeout(LONG);
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(SOON);
    }
}
