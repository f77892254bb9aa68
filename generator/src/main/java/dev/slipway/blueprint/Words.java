package dev.slipway.blueprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.atteo.evo.inflector.English;

/** The forms in which one name is written: {@code OrderLine}, {@code order_line}, {@code order-lines}. */
public final class Words {

    private Words() {
    }

    /** {@code weightKg} and {@code WeightKG} are both [weight, kg]. */
    static List<String> of(String camel) {
        var words = new ArrayList<String>();
        for (String word : camel.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", -1)) {
            words.add(word.toLowerCase(Locale.ROOT));
        }
        return words;
    }

    static String snake(String camel) {
        return String.join("_", of(camel));
    }

    static String kebab(String camel) {
        return String.join("-", of(camel));
    }

    public static String capitalized(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    public static String uncapitalized(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }

    /** {@code Category} gives {@code Categories}; a word that is its own plural gets an ending, so that the two stay apart. */
    static String plural(String camel) {
        List<String> words = of(camel);
        String last = words.get(words.size() - 1);
        String head = camel.substring(0, camel.length() - last.length());
        String plural = English.plural(last);
        if (plural.equals(last)) {
            plural = last + (last.endsWith("s") ? "es" : "s");
        }
        return head + capitalized(plural);
    }
}
