package dev.slipway.blueprint;

import java.util.Locale;
import java.util.Set;

/** What of YAML matters where texts are written into it. */
public final class Yaml {

    /** Plain words that one YAML version or another takes for a truth value or for nothing. */
    private static final Set<String> NO_TEXTS = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private Yaml() {
    }

    /** Whether a name or a sentence, written without quotes, is read as the text that it is. */
    public static boolean isText(String plain) {
        return !NO_TEXTS.contains(plain.toLowerCase(Locale.ROOT));
    }
}
