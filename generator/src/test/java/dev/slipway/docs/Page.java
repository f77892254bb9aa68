package dev.slipway.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Markdown page: its headings, its links to other files, and the code spans in its text. */
record Page(Path path, String text) {

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern SPAN = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```$|^ {4}.*?$");

    static Page read(Path path) {
        try {
            return new Page(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Headings of the given level: 1 for the title. */
    List<String> headings(int level) {
        String marks = "#".repeat(level) + " ";
        return prose().lines().filter(line -> line.startsWith(marks)).map(line -> line.substring(marks.length())).toList();
    }

    List<String> spans() {
        return SPAN.matcher(prose()).results().map(match -> match.group(1)).toList();
    }

    /** Links to files, as written, that lead nowhere: to no file, or to no heading of it. */
    List<String> brokenLinks() {
        return links().filter(link -> !resolves(link)).toList();
    }

    /** The files that this page links to. */
    List<Path> targets() {
        return links().map(this::target).toList();
    }

    private Stream<String> links() {
        return LINK.matcher(prose().replaceAll("`[^`\\n]+`", "code")).results().map((MatchResult match) -> match.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"));
    }

    private boolean resolves(String link) {
        int hash = link.indexOf('#');
        if (!Files.exists(target(link))) {
            return false;
        }
        return hash < 0 || read(target(link)).anchors().contains(link.substring(hash + 1));
    }

    private Path target(String link) {
        String file = link.replaceFirst("#.*", "");
        return file.isEmpty() ? path : path.resolveSibling(file).normalize();
    }

    private List<String> anchors() {
        return prose().lines().filter(line -> line.startsWith("#")).map(line -> line.replaceFirst("#+ ", ""))
                .map(heading -> heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 _-]", "").replace(' ', '-')).toList();
    }

    private String prose() {
        return CODE_BLOCK.matcher(text).replaceAll("");
    }
}
