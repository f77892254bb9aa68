package com.example.cornershop.platform.injection;

import java.util.List;
import java.util.stream.Stream;

/** What becomes SQL, or breaks it, where a text is put into a statement as it is. */
final class Payloads {
    /**
     * Stands where PostgreSQL keeps it among the statements that it has run: as a name or in a comment, since of a
     * constant it keeps that there was one.
     */
    static final String MARKER = "injected_by_a_test";

    /** It would end by the limit on statements, as a 5xx. */
    private static final String SLEEP = "pg_sleep(30)";

    private static final List<String> ALL = Stream.of(
                    "'",
                    "\"",
                    "\\' OR 1=1 -- MARKER",
                    "' OR '1'='1' /* MARKER */ --",
                    "1 OR 1=1 /* MARKER */",
                    "'; DROP TABLE MARKER; --",
                    "'; SELECT 1 AS MARKER; --",
                    "' UNION SELECT current_user::text AS MARKER --",
                    "' || (SELECT SLEEP::text /* MARKER */) || '",
                    "(SELECT SLEEP /* MARKER */)",
                    "$$; SELECT 1 AS MARKER; $$",
                    "' || CAST(1 AS text) /* MARKER */ || '",
                    "id, (SELECT 1 AS MARKER)",
                    "%_' /* MARKER */ --",
                    "\u2019 OR \uff071\uff07=\u02bc1 -- MARKER",
                    "x\0' OR 1=1 -- MARKER",
                    "%27 OR 1=1 -- MARKER",
                    "\\u0027 OR 1=1 -- MARKER")
            .map(payload -> payload.replace("MARKER", MARKER).replace("SLEEP", SLEEP))
            .toList();

    private Payloads() {}

    /** @param in the kind of place: not every text can stand in a header */
    static List<String> in(String in) {
        return ALL.stream().filter(payload -> !in.equals("header") || payload.matches("\\p{Print}+")).toList();
    }
}
