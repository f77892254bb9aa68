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
 * version can't bear is allowed where the line above says since when: {@code -- contract: since 1.4 nothing reads it}.
 */
final class MigrationRules {
    private static final String NAME = "(?:if not exists |if exists |only )*\"?([a-z_][a-z0-9_.]*)\"?";
    private static final Pattern CREATED = Pattern.compile("^create (?:unlogged )?table " + NAME);
    /** Not that of a partitioned table, {@code ON ONLY}: it has no rows, and each part's index is built by itself. */
    private static final Pattern INDEXED =
            Pattern.compile("^create (?:unique )?index (concurrently )?.*?\\bon (?!only )" + NAME);
    private static final Pattern ALTERED = Pattern.compile("^alter table " + NAME);
    private static final Pattern ADDED_WITHOUT_VALUE =
            Pattern.compile("\\badd (?!constraint|check)(?!.*default).*not null");
    private static final Pattern CHECKED_AT_ONCE =
            Pattern.compile("\\badd (?:constraint \\S+ )?(?:foreign key|check)\\b(?!.*not valid)");
    private static final Pattern INDEXED_AT_ONCE = Pattern.compile("\\badd .*\\b(?:unique|primary key)\\b(?!.*using index)");
    private static final Pattern FILLED_AT_ONCE = Pattern.compile("\\bset not null");
    private static final Pattern BREAKING =
            Pattern.compile("^drop table|^alter table .*\\b(?:drop column|rename|alter (?:column )?\\w+ .*\\btype) ");
    private static final Pattern DROPPED_INDEX = Pattern.compile("^drop index (?!concurrently )");
    private static final String CONTRACT = " contract! ";
    private static final Pattern LIMIT = Pattern.compile("^set .*(?:lock|statement)_timeout");
    private static final Pattern FILE = Pattern.compile("V\\d+__[a-z0-9_]+\\.sql");

    private MigrationRules() {}

    /** One sentence for each rule that a script breaks. */
    static List<String> complaints(String file, String script) {
        List<String> complaints = new ArrayList<>();
        if (!FILE.matcher(file).matches()) {
            complaints.add("the name is not V<number>__<words_in_snake_case>.sql");
        }
        List<String> statements = statements(script);
        Set<String> created = new HashSet<>();
        for (String statement : statements) {
            CREATED.matcher(statement).results().map(found -> found.group(1)).forEach(created::add);
            boolean contract = statement.contains(CONTRACT.strip());
            complaints.addAll(complaints(statement.replace(CONTRACT.strip(), "").strip(), created, contract));
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
            for (String change : withoutParentheses(statement).split(",")) {
                complaints.addAll(complaintsOfChange(change, contract));
            }
        }
        if (DROPPED_INDEX.matcher(statement).find()) {
            complaints.add("readers and writers wait for it: DROP INDEX CONCURRENTLY");
        }
        if (BREAKING.matcher(statement).find() && !contract) {
            complaints.add("the version that still runs breaks: say '-- contract: ' and since when nothing uses it");
        }
        if (LIMIT.matcher(statement).find()) {
            complaints.add("the limits on locks and statements are the role's: deploy/database/roles.sql");
        }
        return complaints;
    }

    private static List<String> complaintsOfChange(String change, boolean contract) {
        List<String> complaints = new ArrayList<>();
        if (ADDED_WITHOUT_VALUE.matcher(change).find()) {
            complaints.add("a NOT NULL column without a DEFAULT fails on rows, and in the version that still runs");
        }
        if (CHECKED_AT_ONCE.matcher(change).find()) {
            complaints.add("a constraint checked at once stops writers: NOT VALID here, VALIDATE in a later script");
        }
        if (INDEXED_AT_ONCE.matcher(change).find()) {
            complaints.add("its index is built under a lock: CREATE UNIQUE INDEX CONCURRENTLY, and USING INDEX here");
        }
        if (FILLED_AT_ONCE.matcher(change).find() && !contract) {
            complaints.add("SET NOT NULL reads the table under a lock, and fails the version that writes NULL: a validated"
                    + " CHECK (... IS NOT NULL) first, and then '-- contract: '");
        }
        return complaints;
    }

    /** So that each comma is between two changes. */
    private static String withoutParentheses(String statement) {
        String shorter = statement.replaceAll("\\([^()]*\\)", "");
        return shorter.equals(statement) ? statement : withoutParentheses(shorter);
    }

    private static MatchResult first(Pattern pattern, String statement) {
        return pattern.matcher(statement).results().findFirst().orElse(null);
    }

    /** In lower case, one space between words, a mark for each contract, without other comments and the text in quotes and function bodies. */
    private static List<String> statements(String script) {
        String bare = script.replaceAll("-- contract: [^\n]*", CONTRACT)
                .replaceAll("--[^\n]*", " ")
                .replaceAll("(?s)/\\*.*?\\*/", " ")
                .replaceAll("(?s)(\\$\\w*\\$).*?\\1", "''")
                .replaceAll("'(?:[^']|'')*'", "''")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
        return List.of(bare.split(";")).stream().map(String::strip).filter(each -> !each.isEmpty()).toList();
    }
}
