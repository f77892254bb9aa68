package dev.slipway.mutants;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Every mutant still fits the service that is stamped today. Whether it is killed is for {@link MutantsIT}. */
class MutantPatchesTest {

    @Test
    void everyMutantAppliesToAStampedService(@TempDir Path folder) throws IOException, InterruptedException {
        var service = StampedService.in(folder);

        assertThat(Mutant.all()).isNotEmpty();
        for (Mutant mutant : Mutant.all()) {
            service.apply(mutant, "--check");
        }
    }
}
