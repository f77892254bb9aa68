package dev.slipway.render;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rendered Java file without the imports that it turned out not to need. */
final class JavaSource {

    private static final Pattern IMPORT = Pattern.compile("^import (static )?([\\w.]+\\.)(\\w+);$", Pattern.MULTILINE);

    private JavaSource() {
    }

    /** @param own types of the file's own package, which hide imported ones: their annotations are written in full */
    static String tidy(String java, Set<String> own) {
        String body = IMPORT.matcher(java).replaceAll("");
        var kept = new StringBuilder();
        Matcher line = IMPORT.matcher(java);
        while (line.find()) {
            String name = line.group(3);
            boolean hidden = line.group(1) == null && own.contains(name);
            boolean used = Pattern.compile("\\b" + name + "\\b").matcher(body).find();
            line.appendReplacement(kept, hidden || !used ? "" : Matcher.quoteReplacement(line.group()));
        }
        line.appendTail(kept);
        String tidy = kept.toString();
        for (Matcher hidden = IMPORT.matcher(java); hidden.find(); ) {
            if (hidden.group(1) == null && own.contains(hidden.group(3))) {
                tidy = tidy.replaceAll("@" + hidden.group(3) + "\\b", "@" + hidden.group(2) + hidden.group(3));
            }
        }
        return withoutGaps(tidy);
    }

    private static String withoutGaps(String java) {
        return java.replaceAll("\\n{3,}", "\n\n").replaceAll("(?m)(^import .*;)\\n+(?=import (?!static))", "$1\n")
                .replaceAll("(?m)(^import static .*;)\\n+(?=import static )", "$1\n");
    }
}
