package dev.slipway.variants;

import dev.slipway.catalog.Manifest;
import dev.slipway.catalog.Pattern;
import dev.slipway.catalog.Template;
import dev.slipway.files.Packed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Flags that choose patterns, with what these need and without what needs them. */
final class Combinations {

    private final Manifest manifest = Template.read(Packed.template()).manifest();

    /** All that may be left out. */
    List<String> optional() {
        return manifest.patterns().values().stream().filter(pattern -> !pattern.core()).map(Pattern::id).toList();
    }

    /** What a service has that was stamped without options. */
    List<String> onByDefault() {
        return optional().stream().filter(id -> manifest.patterns().get(id).byDefault()).toList();
    }

    /** All but this one. */
    List<String> without(String id) {
        return flags(others(optional(), id));
    }

    /** What a service has without options, but for this one. */
    List<String> defaultWithout(String id) {
        return flags(others(onByDefault(), id));
    }

    /** This one alone. */
    List<String> only(String id) {
        return flags(closure(id, Direction.NEEDS));
    }

    private Set<String> others(List<String> all, String id) {
        var others = new TreeSet<>(all);
        others.removeAll(closure(id, Direction.NEEDED_BY));
        return others;
    }

    private List<String> flags(Set<String> chosen) {
        var without = new TreeSet<>(optional());
        without.removeAll(chosen);
        var flags = new ArrayList<String>();
        if (!chosen.isEmpty()) {
            flags.addAll(List.of("--with", String.join(",", chosen)));
        }
        if (!without.isEmpty()) {
            flags.addAll(List.of("--without", String.join(",", without)));
        }
        return flags;
    }

    private enum Direction {
        NEEDS, NEEDED_BY
    }

    private Set<String> closure(String id, Direction direction) {
        var closure = new TreeSet<>(Set.of(id));
        for (Pattern pattern : manifest.patterns().values()) {
            if (direction == Direction.NEEDS && id.equals(pattern.id())) {
                pattern.needs().forEach(need -> closure.addAll(closure(need, direction)));
            } else if (direction == Direction.NEEDED_BY && pattern.needs().contains(id)) {
                closure.addAll(closure(pattern.id(), direction));
            }
        }
        closure.retainAll(optional());
        return closure;
    }
}
