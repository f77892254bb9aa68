package dev.slipway.render;

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

    private static final Pattern ENTRY = Pattern.compile("(?: {4}(\\w+)| {2}(/\\S*)):");

    /** Cuts the text of entries; those of schemas are indented by 4, those of paths by 2. */
    static ContractPart of(String yaml) {
        Map<String, Map<String, String>> sections = new TreeMap<>(Map.of("schemas", new TreeMap<>(), "paths", new TreeMap<>()));
        Map<String, String> section = null;
        String key = null;
        for (String line : yaml.lines().toList()) {
            Matcher entry = ENTRY.matcher(line);
            boolean schema = entry.matches() && entry.group(1) != null;
            if (entry.matches() && (entry.group(2) != null || section != sections.get("paths"))) {
                section = sections.get(schema ? "schemas" : "paths");
                key = entry.group(schema ? 1 : 2);
            }
            if (section == null) {
                throw new IllegalStateException("belongs to no entry: " + line);
            }
            section.merge(key, line + "\n", String::concat);
        }
        return new ContractPart(sections);
    }
}
