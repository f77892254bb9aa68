package dev.slipway.variants;

import dev.slipway.Folders;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a pattern's page says to put into code that somebody has; a program can follow it. */
record AdoptionPage(String text) {

    private static final Pattern CELL = Pattern.compile("^\\| `([^`]+)`");

    static AdoptionPage of(String pattern) throws IOException {
        Path docs = Folders.TEMPLATE.resolveSibling("docs");
        return new AdoptionPage(Files.readString(docs.resolve("reference/patterns/" + pattern + ".md")));
    }

    boolean lists(Path file) {
        return rows("files").stream()
                .anyMatch(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(file));
    }

    List<String> migrations() {
        return rows("migrations");
    }

    /** Each as {@code group:artifact}. */
    List<String> dependencies() {
        return rows("dependencies");
    }

    List<String> properties() {
        return code("properties");
    }

    /** Classes that the tests run beside. */
    List<String> services() {
        return code("services");
    }

    /** The first column of a table, where it is code. */
    private List<String> rows(String block) {
        return lines(block).map(CELL::matcher).filter(Matcher::find).map(match -> match.group(1)).toList();
    }

    private List<String> code(String block) {
        return lines(block).filter(line -> !line.isEmpty() && !line.startsWith("```")).toList();
    }

    private Stream<String> lines(String block) {
        String start = "<!-- adopt: " + block + " -->";
        int from = text.indexOf(start);
        int to = text.indexOf("<!-- end: " + block + " -->", from);
        if (from < 0 || to < 0) {
            throw new IllegalStateException("the page has no block '" + block + "'");
        }
        return text.substring(from + start.length(), to).lines().map(String::strip);
    }
}
