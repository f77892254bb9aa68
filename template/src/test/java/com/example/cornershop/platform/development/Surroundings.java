package com.example.cornershop.platform.development;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** What the service runs beside in tests and in development: each is named in META-INF/services. */
public final class Surroundings {
    /** Settings with this prefix are for whoever develops, not for the service. */
    public static final String HINT = "development.";

    private Surroundings() {}

    /** Starts those that don't run yet, and says what the service has to be told to find them. */
    public static Map<String, String> start() {
        Map<String, String> settings = startWithHints();
        settings.keySet().removeIf(key -> key.startsWith(HINT));
        return settings;
    }

    /** One after another: what each starts is shared by all tests of this virtual machine, at once by those that run at once. */
    static synchronized Map<String, String> startWithHints() {
        Map<String, String> settings = new TreeMap<>();
        ServiceLoader.load(QuarkusTestResourceLifecycleManager.class).forEach(each -> settings.putAll(each.start()));
        return settings;
    }
}
