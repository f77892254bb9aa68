package dev.slipway.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The named blocks of the files that several patterns share: {@code # pattern: id} to {@code # end: id}, or the same in
 * the comments of XML and Markdown. A block whose patterns are all chosen loses its markers, another goes whole.
 */
public final class Blocks {

    private static final Pattern MARKER =
            Pattern.compile("\\s*(?:#|<!--)\\s*(pattern|end):\\s*([a-z0-9+-]+?)\\s*(?:-->)?\\s*");

    private final Set<String> chosen;

    Blocks(Set<String> chosen) {
        this.chosen = chosen;
    }

    String strip(String text) {
        if (!text.contains("pattern: ")) {
            return text;
        }
        var kept = new ArrayList<String>();
        boolean keeps = true;
        boolean seam = false;
        for (String line : text.split("\n", -1)) {
            Matcher marker = MARKER.matcher(line);
            if (marker.matches()) {
                keeps = marker.group(1).equals("end") || chosen.containsAll(patterns(marker));
                seam = true;
            } else if (keeps && !(seam && line.isBlank() && endsBlank(kept))) {
                kept.add(line);
                seam = seam && line.isBlank();
            }
        }
        return String.join("\n", trimmed(kept)) + "\n";
    }

    private static List<String> patterns(Matcher marker) {
        return List.of(marker.group(2).split("\\+"));
    }

    private static boolean endsBlank(List<String> lines) {
        return lines.isEmpty() || lines.get(lines.size() - 1).isBlank();
    }

    private static List<String> trimmed(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(0, end);
    }

    /** What is wrong with the markers of a file: unknown patterns, no partner, one inside another. */
    public static List<String> problems(String path, String text, Set<String> known) {
        var problems = new ArrayList<String>();
        String open = null;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            Matcher marker = MARKER.matcher(line);
            if (!marker.matches()) {
                continue;
            }
            String place = path + ":" + number + ": ";
            String name = marker.group(2);
            if (!known.containsAll(patterns(marker))) {
                problems.add(place + "marker names an unknown pattern: '" + name + "'");
            }
            if (marker.group(1).equals("pattern")) {
                if (open != null) {
                    problems.add(place + "block '" + name + "' begins inside of block '" + open + "'");
                }
                open = name;
            } else {
                if (!name.equals(open)) {
                    problems.add(place + "end of '" + name + "', but " + (open == null ? "none" : "'" + open + "'")
                            + " is open");
                }
                open = null;
            }
        }
        if (open != null) {
            problems.add(path + ": block '" + open + "' has no end");
        }
        return problems;
    }
}
