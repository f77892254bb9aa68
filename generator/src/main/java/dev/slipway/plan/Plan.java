package dev.slipway.plan;

import dev.slipway.blueprint.Blueprint;
import java.util.List;

/** All that is going to be written for a service, in the order of the paths. */
public record Plan(Blueprint blueprint, List<FileAction> files) {

    public Plan {
        files = List.copyOf(files);
    }

    public long bytes() {
        return files.stream().mapToLong(FileAction::size).sum();
    }
}
