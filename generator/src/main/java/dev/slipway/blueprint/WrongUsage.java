package dev.slipway.blueprint;

import java.util.List;

/** The input can't be used as it is; carries every problem that was found. */
public final class WrongUsage extends RuntimeException {

    private final transient List<String> problems;

    public WrongUsage(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public WrongUsage(String problem) {
        this(List.of(problem));
    }

    public List<String> problems() {
        return problems;
    }
}
