package com.example.cornershop.platform.migrations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a migration must not do to a service that is running, old version and new beside each other. A step that the old
 * version can't bear is allowed where the script says since when: {@code -- contract: since 1.4 nothing reads it}.
 */
final class MigrationRules {
    private static final String NAME = "(?:if not exists |if exists |only )*\"?([a-z_][a-z0-9_.]*)\"?";
    private static final Pattern CREATED = Pattern.compile("^create (?:unlogged )?table " + NAME);
    private static final Pattern INDEXED =
            Pattern.compile("^create (?:unique )?index (concurrently )?.*?\\bon " + NAME);
    private static final Pattern ALTERED = Pattern.compile("^alter table " + NAME);
    private static final Pattern ADDED_WITHOUT_VALUE =
            Pattern.compile("\\badd (?:column )?(?!constraint)(?:(?!default|,).)*not null(?![^,]*default)");
    private static final Pattern CHECKED_AT_ONCE =
            Pattern.compile("\\badd constraint .*(?:foreign key|check)(?!.*not valid)");
    private static final Pattern BREAKING =
            Pattern.compile("^drop table|^alter table .*\\b(?:drop column|rename|alter (?:column )?\\w+ .*\\btype) ");
    private static final Pattern LIMIT = Pattern.compile("^set .*(?:lock|statement)_timeout");
    private static final Pattern FILE = Pattern.compile("V\\d+__[a-z0-9_]+\\.sql");

    private MigrationRules() {}

    /** One sentence for each rule that a script breaks. */
    static List<String> complaints(String file, String script) {
        List<String> complaints = new ArrayList<>();
        if (!FILE.matcher(file).matches()) {
            complaints.add("the name is not V<number>__<words_in_snake_case>.sql");
        }
        boolean contract = script.contains("-- contract: ");
        List<String> statements = statements(script);
        Set<String> created = new HashSet<>();
        for (String statement : statements) {
            CREATED.matcher(statement).results().map(found -> found.group(1)).forEach(created::add);
            complaints.addAll(complaints(statement, created, contract));
        }
        if (statements.size() > 1 && statements.stream().anyMatch(each -> each.contains(" concurrently "))) {
            complaints.add("CONCURRENTLY can't run in a transaction: give the statement a script of its own");
        }
        return complaints.stream().map(each -> file + ": " + each).toList();
    }

    private static List<String> complaints(String statement, Set<String> created, boolean contract) {
        List<String> complaints = new ArrayList<>();
        MatchResult index = first(INDEXED, statement);
        if (index != null && index.group(1) == null && !created.contains(index.group(2))) {
            complaints.add("an index on the existing table '" + index.group(2)
                    + "' stops its writers: CREATE INDEX CONCURRENTLY");
        }
        MatchResult altered = first(ALTERED, statement);
        if (altered != null && !created.contains(altered.group(1))) {
            complaints.addAll(complaintsOfChange(statement));
        }
        if (BREAKING.matcher(statement).find() && !contract) {
            complaints.add("the version that still runs breaks: say '-- contract: ' and since when nothing uses it");
        }
        if (LIMIT.matcher(statement).find()) {
            complaints.add("the limits on locks and statements are the role's: deploy/database/roles.sql");
        }
        return complaints;
    }

    private static List<String> complaintsOfChange(String statement) {
        List<String> complaints = new ArrayList<>();
        if (ADDED_WITHOUT_VALUE.matcher(statement).find()) {
            complaints.add("a NOT NULL column without a DEFAULT fails on rows, and in the version that still runs");
        }
        if (CHECKED_AT_ONCE.matcher(statement).find()) {
            complaints.add("a constraint checked at once stops writers: NOT VALID here, VALIDATE in a later script");
        }
        return complaints;
    }

    private static MatchResult first(Pattern pattern, String statement) {
        return pattern.matcher(statement).results().findFirst().orElse(null);
    }

    /** In lower case, one space between words, without comments and the text in quotes and function bodies. */
    private static List<String> statements(String script) {
        String bare = script.replaceAll("--[^\n]*", " ")
                .replaceAll("(?s)/\\*.*?\\*/", " ")
                .replaceAll("(?s)(\\$\\w*\\$).*?\\1", "''")
                .replaceAll("'(?:[^']|'')*'", "''")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
        return List.of(bare.split(";")).stream().map(String::strip).filter(each -> !each.isEmpty()).toList();
    }
}
