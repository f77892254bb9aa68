package dev.slipway.variants;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws some of many by {@code -Dseed}, which it prints, so that a run can be made again. */
public final class Drawn {

    private Drawn() {}

    /** As many as the property says, or all. */
    public static <T> List<T> of(String property, List<T> all) {
        long seed = Long.getLong("seed", System.nanoTime());
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        List<T> drawn = shuffled.subList(0, Math.min(Integer.getInteger(property, all.size()), all.size()));
        System.out.printf("%s, drawn with -Dseed=%d: %s of %d%n", property, seed, drawn, all.size());
        return drawn;
    }
}
