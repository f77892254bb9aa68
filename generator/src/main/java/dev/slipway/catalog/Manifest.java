package dev.slipway.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that is known of the template, as {@code template.yaml} says it. */
public record Manifest(Names names, JavaPlaces java, List<Glob> excluded, List<Glob> service, List<Glob> scaffolded,
        Map<String, Pattern> patterns, List<Glue> glue) {

    public Manifest {
        excluded = List.copyOf(excluded);
        service = List.copyOf(service);
        scaffolded = List.copyOf(scaffolded);
        patterns = Collections.unmodifiableMap(new LinkedHashMap<>(patterns));
        glue = List.copyOf(glue);
    }

    /** The manifest's file in the template. */
    public static final String FILE = "template.yaml";

    public Set<String> ids() {
        return patterns.keySet();
    }

    /** Whether the file is written once and then the user's alone, rather than kept up to date. */
    public boolean isScaffolded(String path) {
        return scaffolded.stream().anyMatch(glob -> glob.matches(path));
    }
}
