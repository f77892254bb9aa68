package dev.slipway.blueprint;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Nearest {

    private Nearest() {
    }

    /** "; did you mean 'decimal'?" where one of the known words is near, else "; known are: ...". */
    public static String hint(String seen, Collection<String> known) {
        return find(seen, known).map(word -> "; did you mean '" + word + "'?")
                .orElse("; known are: " + String.join(", ", known));
    }

    /** The nearest of the known words, where one is near. */
    public static Optional<String> find(String seen, Collection<String> known) {
        return known.stream()
                .filter(word -> distance(seen, word) <= Math.max(1, Math.min(3, seen.length() / 2)))
                .min(Comparator.comparingInt((String word) -> distance(seen, word)).thenComparing(word -> word));
    }

    /** How many letters were added, left out, taken for others, or swapped with the next (Damerau and Levenshtein). */
    static int distance(String a, String b) {
        int[][] best = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                best[i][j] = i == 0 || j == 0 ? i + j : step(a, b, best, i, j);
            }
        }
        return best[a.length()][b.length()];
    }

    private static int step(String a, String b, int[][] best, int i, int j) {
        int substituted = best[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int step = Math.min(substituted, 1 + Math.min(best[i - 1][j], best[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(step, best[i - 2][j - 2] + 1) : step;
    }
}
