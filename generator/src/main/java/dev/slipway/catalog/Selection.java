package dev.slipway.catalog;

import dev.slipway.blueprint.Nearest;
import dev.slipway.blueprint.Problems;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Chooses the patterns of a service: what was asked for, with all that it needs. */
public final class Selection {

    private final Manifest manifest;
    private final Problems problems;

    public Selection(Manifest manifest, Problems problems) {
        this.manifest = manifest;
        this.problems = problems;
    }

    /**
     * Chooses, and notes what was asked for in vain.
     *
     * @param bare whether to begin with the core alone, rather than with the defaults
     * @param with patterns to add, and with them what they need
     * @param without patterns to leave out
     * @param needed patterns that something else in the service needs, say a field of type money
     * @return the chosen patterns in the manifest's order
     */
    public Set<String> choose(boolean bare, Collection<String> with, Collection<String> without,
            Collection<String> needed) {
        checkKnown("--with", with);
        checkKnown("--without", without);
        var chosen = new LinkedHashSet<String>();
        manifest.patterns().values().stream()
                .filter(pattern -> pattern.core() || (pattern.byDefault() && !bare))
                .filter(pattern -> !without.contains(pattern.id()))
                .forEach(pattern -> chosen.add(pattern.id()));
        with.forEach(id -> add(id, chosen));
        needed.forEach(id -> add(id, chosen));
        checkWithout(with, without, needed, chosen);
        var ordered = new LinkedHashSet<>(manifest.ids());
        ordered.retainAll(chosen);
        return ordered;
    }

    private void add(String id, Set<String> chosen) {
        Pattern pattern = manifest.patterns().get(id);
        if (pattern != null && chosen.add(id)) {
            pattern.needs().forEach(need -> add(need, chosen));
        }
    }

    private void checkKnown(String option, Collection<String> ids) {
        for (String id : ids) {
            if (!manifest.ids().contains(id)) {
                problems.add(option, "pattern '" + id + "' is unknown" + Nearest.hint(id, manifest.ids()));
            }
        }
    }

    private void checkWithout(Collection<String> with, Collection<String> without, Collection<String> needed,
            Set<String> chosen) {
        for (String id : without) {
            Pattern pattern = manifest.patterns().get(id);
            var dependents = manifest.patterns().values().stream()
                    .filter(other -> chosen.contains(other.id()) && other.needs().contains(id)).map(Pattern::id).toList();
            if (pattern == null) {
                continue;
            }
            if (pattern.core()) {
                problems.add("--without", "pattern '" + id + "' is core: every service has it; drop it from --without");
            } else if (with.contains(id)) {
                problems.add("--without", "pattern '" + id + "' stands in --with too; decide on one");
            } else if (needed.contains(id)) {
                problems.add("--without", "pattern '" + id + "' is needed by a field of type " + id
                        + "; drop the field or keep the pattern");
            } else if (!dependents.isEmpty()) {
                problems.add("--without", "pattern '" + id + "' is needed by " + String.join(", ", dependents)
                        + "; leave that out too, or keep '" + id + "'");
            }
        }
    }
}
