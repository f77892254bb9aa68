package com.example.cornershop.platform.configuration;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The keys that the service reads under its own prefix, and what looks like one and is none. A name that is read by
 * nobody is a setting that somebody believes in.
 */
class KnownKeys {
    static final String PREFIX = "corner-shop";
    private static final String VARIABLES = variable(PREFIX) + "_";

    /** What Kubernetes sets for each Service of the namespace, one of them named like this service. */
    private static final Pattern SERVICE_LINK =
            Pattern.compile(VARIABLES + "(.+_)?(SERVICE_HOST|SERVICE_PORT(_.+)?|PORT(_\\d+_(TCP|UDP|SCTP)(_.+)?)?)");

    private final List<String> keys;

    /** Keys in dotted form; {@code *} stands for one part of any name, {@code [*]} for an index. */
    KnownKeys(Collection<String> keys) {
        this.keys = keys.stream().sorted().toList();
    }

    /** One sentence for each name that is under the prefix and unknown; properties and variables alike. */
    List<String> complaints(Collection<String> names) {
        return names.stream().distinct().sorted().filter(this::isUnknown).map(this::complaint).toList();
    }

    private boolean isUnknown(String name) {
        if (name.startsWith(PREFIX + ".")) {
            return keys.stream().noneMatch(key -> matches(name, key, "[^.]+"));
        }
        return name.startsWith(VARIABLES)
                && keys.stream().map(KnownKeys::variable).noneMatch(key -> matches(name, key, ".+"))
                && !SERVICE_LINK.matcher(name).matches();
    }

    private String complaint(String name) {
        Function<String, String> form = name.startsWith(VARIABLES) ? KnownKeys::variable : Function.identity();
        String nearest = keys.stream()
                .map(form)
                .max(Comparator.comparingLong(key -> likeness(name, key)))
                .orElse("none");
        return "'" + name + "' is unknown; did you mean '" + nearest + "'?";
    }

    private static boolean matches(String name, String key, String wildcard) {
        String pattern = Arrays.stream(key.replace("[*]", "\0").split("\\*", -1))
                .map(Pattern::quote)
                .reduce((left, right) -> left + wildcard + right)
                .orElseThrow()
                .replace("\0", "\\E\\[\\d+\\]\\Q");
        return name.matches(pattern);
    }

    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9*]", "_").toUpperCase(Locale.ROOT);
    }

    /** How many letters two names begin with in common, and end with: a slip is between them. */
    private static long likeness(String one, String other) {
        return commonStart(one, other) + commonStart(reversed(one), reversed(other));
    }

    private static long commonStart(String one, String other) {
        return IntStream.range(0, Math.min(one.length(), other.length()))
                .takeWhile(i -> one.charAt(i) == other.charAt(i))
                .count();
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }
}
