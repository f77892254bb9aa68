package dev.slipway.docs;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables under "What proves it": which test a page calls a proof of which rows. */
record Proofs(String page) {

    private static final Pattern SECTION = Pattern.compile("(?ms)^## What proves it$(.*?)(?=^## |\\z)");
    private static final Pattern LINE = Pattern.compile("(?m)^\\|.*\\|$");
    private static final Pattern ROW = Pattern.compile("\\b[A-Z]{2}-\\d{2}\\b");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*[a-z](?:Test|IT))(?:\\.(\\w+))?`");

    /** One test that is called a proof of one row; without a method any of the class will do. */
    record Proof(String row, String test, String method) {

        boolean isSaidBy(String source) {
            String named = "@Criterion(\"" + row + "\")";
            if (method == null) {
                return source.contains(named);
            }
            int type = source.indexOf("\nclass " + test + " ");
            int at = source.indexOf(" void " + method + "(");
            return source.lastIndexOf(named, type) >= 0
                    || at >= 0 && source.substring(source.lastIndexOf("\n\n", at), at).contains(named);
        }

        @Override
        public String toString() {
            return row + " " + test + (method == null ? "" : "." + method);
        }
    }

    /** Proofs of whose row the test itself says nothing. */
    List<String> unfounded(Map<String, String> sources) {
        return all().filter(proof -> !proof.isSaidBy(sources.getOrDefault(proof.test(), ""))).map(Proof::toString).toList();
    }

    Stream<Proof> all() {
        return found(SECTION, page).flatMap(section -> found(LINE, section.group(1))).map(MatchResult::group)
                .flatMap(line -> found(ROW, line).flatMap(row -> found(TEST, line)
                        .map(test -> new Proof(row.group(), test.group(1), test.group(2)))));
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
