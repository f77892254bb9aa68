package dev.slipway.blueprint;

import java.util.Collection;
import java.util.Comparator;

/** Finds the word that was probably meant. */
public final class Nearest {

    private Nearest() {
    }

    /** "; did you mean 'decimal'?" where one of the known words is near, else "; known are: ...". */
    public static String hint(String seen, Collection<String> known) {
        return known.stream()
                .filter(word -> distance(seen, word) <= Math.max(1, Math.min(3, seen.length() / 2)))
                .min(Comparator.comparingInt((String word) -> distance(seen, word)).thenComparing(word -> word))
                .map(word -> "; did you mean '" + word + "'?")
                .orElse("; known are: " + String.join(", ", known));
    }

    /** Levenshtein's distance. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
