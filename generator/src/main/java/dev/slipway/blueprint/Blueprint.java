package dev.slipway.blueprint;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The whole description of a service: what {@code slipway.yaml} at its root says. */
public record Blueprint(Service service, Set<String> patterns, List<Resource> resources) {

    public Blueprint {
        patterns = Collections.unmodifiableSet(new LinkedHashSet<>(patterns));
        resources = List.copyOf(resources);
    }

    /** The version of the file's format that this generator reads and writes. */
    public static final int SCHEMA_VERSION = 1;

    /** The file at a service's root that holds its blueprint. */
    public static final String FILE = "slipway.yaml";

    public boolean has(String pattern) {
        return patterns.contains(pattern);
    }
}
