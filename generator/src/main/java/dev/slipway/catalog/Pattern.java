package dev.slipway.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One production concern: what it is called, what it needs and what of the template belongs to it.
 *
 * @param core whether every service has it
 * @param byDefault whether a service has it where nothing else is said
 * @param contract the entries of the OpenAPI file that are its own, by section
 */
public record Pattern(String id, String summary, boolean core, boolean byDefault, Set<String> needs, List<Glob> files,
        Map<String, Set<String>> contract) {

    public Pattern {
        needs = Collections.unmodifiableSet(new LinkedHashSet<>(needs));
        files = List.copyOf(files);
        contract = Collections.unmodifiableMap(new LinkedHashMap<>(contract));
    }

    /** The pattern that pulls the sample domain in. */
    public static final String SAMPLE = "sample";

    /** The pattern that a field of type money needs. */
    public static final String MONEY = "money";

    /** The pattern that says who calls; with it a resource belongs to its caller. */
    public static final String CALLER = "caller";
}
