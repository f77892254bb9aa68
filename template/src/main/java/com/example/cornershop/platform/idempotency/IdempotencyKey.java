package com.example.cornershop.platform.idempotency;

import com.example.cornershop.platform.problem.ProblemException;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The value of an {@code Idempotency-Key}: 1 to 255 visible ASCII characters, bare or quoted (RFC 8941). */
record IdempotencyKey(String value) {
    static final String HEADER = "Idempotency-Key";
    static final int MAX_LENGTH = 255;
    private static final Pattern FORM =
            Pattern.compile("(?<bare>[!#-~][!-~]*)|\"(?<quoted>(?:[!#-\\[\\]-~]|\\\\[\"\\\\])+)\"");

    /** Both forms of the same characters are the same key. */
    static IdempotencyKey of(@Nullable List<String> headers) {
        if (headers == null || headers.isEmpty()) {
            throw new ProblemException(400, "idempotency-key-missing", "The header " + HEADER + " is missing.");
        }
        Matcher form = FORM.matcher(headers.get(0));
        if (headers.size() > 1 || !form.matches()) {
            throw malformed();
        }
        String value = form.group("bare") != null
                ? form.group("bare")
                : form.group("quoted").replaceAll("\\\\(.)", "$1");
        if (value.length() > MAX_LENGTH) {
            throw malformed();
        }
        return new IdempotencyKey(value);
    }

    private static ProblemException malformed() {
        return new ProblemException(
                400,
                "idempotency-key-malformed",
                HEADER + " is one header of 1 to 255 visible ASCII characters, bare or in double quotes.");
    }
}
