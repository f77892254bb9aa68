package com.example.cornershop.platform.logging;

import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.MDC;

/** Who and which, as key-values in the context (MDC) of log lines, whose text is constant. */
public final class Facts {
    private static final String KEPT = "fact.";

    private Facts() {}

    /** The facts are in the lines that are logged meanwhile, and in none after. */
    public static void with(Map<String, String> facts, Runnable log) {
        facts.forEach(MDC::put);
        try {
            log.run();
        } finally {
            facts.keySet().forEach(MDC::remove);
        }
    }

    /** Keeps a fact for the lines that are logged when the request has been answered. */
    public static void keep(RoutingContext request, String name, String value) {
        request.put(KEPT + name, value);
    }

    /** What was kept. */
    public static Map<String, String> of(RoutingContext request) {
        Map<String, String> facts = new HashMap<>();
        request.data().forEach((key, value) -> {
            if (key.startsWith(KEPT)) {
                facts.put(key.substring(KEPT.length()), (String) value);
            }
        });
        return facts;
    }
}
