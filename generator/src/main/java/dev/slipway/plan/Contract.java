package dev.slipway.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The OpenAPI file as text, cut at its entries: {@code paths} at an indentation of 2, those of {@code components} at 4,
 * and the list of {@code tags} by name. Lines that are not an entry stay as they are.
 */
public final class Contract {

    /** Where the file stands in a service. */
    public static final String FILE = "src/main/openapi/openapi.yaml";

    /** Where the contract stands that clients rely on: in a new service, the same. */
    static final String BASELINE = "src/main/openapi/baseline.yaml";

    private static final Set<String> TOP_SECTIONS = Set.of("paths", "tags");
    private static final Set<String> NAMED_SECTIONS = Set.of("schemas", "responses");
    private static final Pattern TOP = Pattern.compile("([A-Za-z-]+):.*");
    private static final Pattern COMPONENT = Pattern.compile(" {2}([A-Za-z]+):.*");
    private static final Pattern PATH = Pattern.compile(" {2}\"?(/[^\"]*?)\"?:.*");
    private static final Pattern NAMED = Pattern.compile(" {4}\"?([A-Za-z0-9._-]+)\"?:.*");
    private static final Pattern TAG = Pattern.compile(" {0,2}- name: \"?([^\"]+)\"?");

    /** A heading with its entries, or, where it has no name, lines that are passed through. */
    private static final class Part {

        private final String name;
        private final List<String> heading = new ArrayList<>();
        private final Map<String, List<String>> entries = new LinkedHashMap<>();

        private Part(String name, String line) {
            this.name = name;
            heading.add(line);
        }
    }

    private final List<Part> parts = new ArrayList<>();

    public Contract(String yaml) {
        String top = "";
        List<String> lines = List.of();
        for (String line : yaml.lines().toList()) {
            Matcher start = TOP.matcher(line);
            Matcher component = COMPONENT.matcher(line);
            if (start.matches()) {
                top = start.group(1);
                Part part = new Part(top, line);
                parts.add(part);
                lines = part.heading;
            } else if (top.equals("components") && component.matches()) {
                Part part = new Part(component.group(1), line);
                parts.add(part);
                lines = part.heading;
            } else if (parts.isEmpty()) {
                Part part = new Part("", line);
                parts.add(part);
                lines = part.heading;
            } else {
                Part part = parts.get(parts.size() - 1);
                Matcher entry = entryPattern(top).matcher(line);
                if (entry.matches()) {
                    lines = new ArrayList<>();
                    part.entries.put(entry.group(1), lines);
                }
                lines.add(line);
            }
        }
    }

    private static Pattern entryPattern(String top) {
        return switch (top) {
            case "paths" -> PATH;
            case "components" -> NAMED;
            case "tags" -> TAG;
            default -> Pattern.compile("(?!)");
        };
    }

    /** The keys of every section that has entries. */
    public Map<String, Set<String>> keys() {
        Map<String, Set<String>> keys = new LinkedHashMap<>();
        parts.stream().filter(part -> !part.entries.isEmpty())
                .forEach(part -> keys.put(part.name, new LinkedHashSet<>(part.entries.keySet())));
        return keys;
    }

    /** Removes the entries that the predicate, given section and key, does not keep. */
    void keep(BiPredicate<String, String> kept) {
        for (Part part : parts) {
            part.entries.keySet().removeIf(key -> !kept.test(part.name, key));
        }
    }

    /** Puts an entry in front of the first one whose key is greater. */
    void insert(String section, String key, String text) {
        Part part = part(section);
        Map<String, List<String>> after = new LinkedHashMap<>();
        part.entries.forEach((other, lines) -> {
            if (other.compareTo(key) > 0) {
                after.put(other, lines);
            }
        });
        part.entries.keySet().removeAll(after.keySet());
        part.entries.put(key, text.lines().toList());
        part.entries.putAll(after);
    }

    /** Removes the schemas and responses that nothing names any more: the service would not publish them either. */
    void dropUnnamed() {
        boolean dropped = true;
        while (dropped) {
            dropped = parts.stream().filter(part -> NAMED_SECTIONS.contains(part.name))
                    .anyMatch(part -> part.entries.keySet().removeIf(key -> !isNamed(part, key)));
        }
    }

    /** Says that no credentials are asked for, where no scheme is left by which they could be: so does the service. */
    void openWithoutSchemes() {
        if (!keys().containsKey("securitySchemes")) {
            added(place("security"), "security", "security: []");
        }
    }

    private boolean isNamed(Part named, String name) {
        String reference = "$ref: \"#/components/" + named.name + "/" + name + "\"";
        return parts.stream().anyMatch(part -> part.entries.entrySet().stream()
                .filter(entry -> !(part == named && entry.getKey().equals(name)))
                .anyMatch(entry -> entry.getValue().stream().anyMatch(line -> line.contains(reference))));
    }

    private Part part(String section) {
        return parts.stream().filter(part -> part.name.equals(section)).findFirst()
                .orElseGet(() -> TOP_SECTIONS.contains(section) ? added(place(section), section, section + ":") : component(section));
    }

    /** A service publishes its paths before its servers, its security behind them, and its tags last. */
    private int place(String section) {
        Set<String> after = section.equals("paths") ? Set.of("servers", "security") : Set.of("tags");
        return section.equals("tags") ? parts.size() : (int) parts.stream().takeWhile(part -> !after.contains(part.name)).count();
    }

    /** A section that lost its last entry is not there any more, and comes back with the next one. */
    private Part component(String section) {
        Part components = parts.stream().filter(part -> part.name.equals("components")).findFirst()
                .orElseGet(() -> added(parts.size(), "components", "components:"));
        return added(parts.indexOf(components) + 1, section, "  " + section + ":");
    }

    private Part added(int index, String section, String line) {
        var part = new Part(section, line);
        parts.add(index, part);
        return part;
    }

    String text() {
        var text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.entries.isEmpty() && part.heading.size() == 1 && part.heading.get(0).endsWith(":") && !holdsParts(i)) {
                continue;
            }
            part.heading.forEach(line -> text.append(line).append('\n'));
            part.entries.values().forEach(lines -> lines.forEach(line -> text.append(line).append('\n')));
        }
        return text.toString();
    }

    private boolean holdsParts(int index) {
        return parts.get(index).name.equals("components") && parts.stream().skip(index + 1L)
                .takeWhile(part -> part.heading.get(0).startsWith(" ")).anyMatch(part -> !part.entries.isEmpty());
    }
}
