package com.example.cornershop.platform.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Fixtures of one rule, one a line, each in a package of its own: the rule finds what is wrong in each class {@code Bad}, and nothing else. */
record Snippets(String name, String lines) {
    List<String> sources() {
        List<String> sources = new ArrayList<>();
        lines.lines().forEach(line -> sources.add("package %s; %s".formatted(place(sources.size()), line)));
        return sources;
    }

    /** The fixtures that a rule has to find. */
    List<String> bad() {
        return lines.lines().filter(line -> line.matches(".*\\bclass Bad\\b.*")).toList();
    }

    /** The fixtures that a rule found: those whose class is named in its violations. */
    List<String> in(List<String> violations) {
        List<String> all = lines.lines().toList();
        return all.stream().filter(line -> names(violations, place(all.indexOf(line)))).toList();
    }

    private static boolean names(List<String> violations, String place) {
        Pattern anyClass = Pattern.compile("\\b" + Pattern.quote(place) + "\\.\\w+");
        return violations.stream().anyMatch(violation -> anyClass.matcher(violation).find());
    }

    private String place(int line) {
        return "fixture." + name + line;
    }
}
