package dev.slipway.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Sorts a Java file's imports as the formatter wants them, since a new package changes their order. */
final class Imports {

    private Imports() {
    }

    static String sort(String java) {
        List<String> lines = java.lines().toList();
        int first = -1;
        int last = -1;
        for (int i = packageLine(lines); i < lines.size() && !opensType(lines.get(i)); i++) {
            if (lines.get(i).startsWith("import ")) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first < 0) {
            return java;
        }
        var sorted = new ArrayList<>(lines.subList(0, first));
        sorted.addAll(block(lines.subList(first, last + 1)));
        sorted.addAll(lines.subList(last + 1, lines.size()));
        return String.join("\n", sorted) + "\n";
    }

    /** Above it stand what a package's own file says of it, annotations among that. */
    private static int packageLine(List<String> lines) {
        int i = 0;
        while (i < lines.size() && !lines.get(i).startsWith("package ")) {
            i++;
        }
        return i;
    }

    private static List<String> block(List<String> lines) {
        var plain = new TreeSet<String>();
        var statics = new TreeSet<String>();
        for (String line : lines) {
            if (!line.isBlank()) {
                (line.startsWith("import static ") ? statics : plain).add(line.substring(0, line.length() - 1));
            }
        }
        var block = new ArrayList<String>();
        plain.forEach(line -> block.add(line + ";"));
        if (!plain.isEmpty() && !statics.isEmpty()) {
            block.add("");
        }
        statics.forEach(line -> block.add(line + ";"));
        return block;
    }

    private static boolean opensType(String line) {
        return line.startsWith("@") || (line.startsWith("/**") && !line.endsWith("*/"))
                || (line.contains("class ") && line.endsWith("{"));
    }
}
