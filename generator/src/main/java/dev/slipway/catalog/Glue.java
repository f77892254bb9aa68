package dev.slipway.catalog;

import java.util.List;
import java.util.Set;

/** Files that stand between patterns, and are stamped only where all of them are chosen. */
record Glue(Set<String> patterns, List<Glob> files) {
}
