package dev.slipway.catalog;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Who owns a file of the template.
 *
 * @param patterns the patterns that must all be chosen for it to be stamped; none where every service has it
 */
public record Owner(Set<String> patterns) {

    public Owner {
        patterns = Collections.unmodifiableSet(new LinkedHashSet<>(patterns));
    }

    /** Every service has the file. */
    public static final Owner SERVICE = new Owner(Set.of());

    /** {@code service}, a pattern's id, or those of a pair with a plus between them. */
    public String label() {
        return patterns.isEmpty() ? "service" : String.join("+", patterns);
    }
}
