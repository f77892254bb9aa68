package dev.slipway.render;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a resource adds to {@code src/main/openapi/openapi.yaml}: for each section ({@code paths}, {@code schemas},
 * {@code tags}...) its entries by key, each with its own first line, at the file's own indentation (paths 2, schemas 4)
 * and with a line feed at the end.
 */
public record ContractPart(Map<String, Map<String, String>> sections) {

    public ContractPart {
        sections = Collections.unmodifiableMap(new TreeMap<>(sections));
    }

    private static final Pattern ENTRY = Pattern.compile("(?: {4}(\\w+):| {2}(/\\S*):|- name: (.+))");

    /** Cuts the text of entries: schemas, indented by 4, then paths, by 2, then tags. */
    static ContractPart of(String yaml) {
        Map<String, Map<String, String>> sections =
                new TreeMap<>(Map.of("schemas", new TreeMap<>(), "paths", new TreeMap<>(), "tags", new TreeMap<>()));
        Map<String, String> section = null;
        String key = null;
        for (String line : yaml.lines().toList()) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches() && (entry.group(1) == null || section != sections.get("paths"))) {
                int kind = entry.group(1) != null ? 1 : entry.group(2) != null ? 2 : 3;
                section = sections.get(List.of("schemas", "paths", "tags").get(kind - 1));
                key = entry.group(kind);
            }
            if (section == null) {
                throw new IllegalStateException("belongs to no entry: " + line);
            }
            section.merge(key, line + "\n", String::concat);
        }
        return new ContractPart(sections);
    }
}
