package dev.slipway.blueprint;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with an input, so that it is reported once and whole. */
public final class Problems {

    private final List<String> found = new ArrayList<>();

    /** Notes one problem: the place, the rule with what was seen, and the way out, in one sentence. */
    public void add(String place, String message) {
        found.add(place + ": " + message);
    }

    /**
     * Ends it where anything was noted.
     *
     * @throws WrongUsage with everything that was noted
     */
    public void report() {
        if (!found.isEmpty()) {
            throw new WrongUsage(found);
        }
    }
}
