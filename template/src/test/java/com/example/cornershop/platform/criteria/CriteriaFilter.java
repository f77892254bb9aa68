package com.example.cornershop.platform.criteria;

import java.util.Collections;
import java.util.Set;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.PostDiscoveryFilter;

/** Runs the tests of some rows alone: {@code ./mvnw test -Dgroups=DB-01,DB-02}. JUnit's own tags work too. */
public class CriteriaFilter implements PostDiscoveryFilter {
    private final Set<String> wanted;

    public CriteriaFilter() {
        this(System.getProperty("groups", ""));
    }

    CriteriaFilter(String groups) {
        wanted = groups.isBlank() ? Set.of() : Set.of(groups.trim().split("[\\s,|]+"));
    }

    @Override
    public FilterResult apply(TestDescriptor test) {
        return FilterResult.includedIf(wanted.isEmpty() || isWanted(test));
    }

    private boolean isWanted(TestDescriptor test) {
        return test.getSource().map(Criteria::of).filter(rows -> !Collections.disjoint(rows, wanted)).isPresent()
                || test.getTags().stream().map(TestTag::getName).anyMatch(wanted::contains);
    }
}
