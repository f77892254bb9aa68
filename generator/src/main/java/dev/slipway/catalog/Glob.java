package dev.slipway.catalog;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which paths a line of the manifest means: {@code *} stays inside a folder, {@code **} crosses any number of them. */
record Glob(String text, Predicate<String> matcher) {

    static Glob of(String text) {
        String head = text.endsWith("/**") ? text.substring(0, text.length() - 2) : text;
        if (head.indexOf('*') < 0) {
            return new Glob(text, head.equals(text) ? text::equals : path -> path.startsWith(head));
        }
        var regex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (text.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (text.charAt(i) == '*') {
                regex.append("[^/]*");
            } else {
                regex.append(Pattern.quote(text.substring(i, i + 1)));
            }
        }
        return new Glob(text, Pattern.compile(regex.toString()).asMatchPredicate());
    }

    boolean matches(String path) {
        return matcher.test(path);
    }
}
