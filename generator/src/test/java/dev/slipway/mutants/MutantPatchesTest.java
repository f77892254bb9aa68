package dev.slipway.mutants;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

/** Every mutant still fits the service that is stamped today. Whether it is killed is for {@link MutantsIT}. */
class MutantPatchesTest {

    @Test
    void everyMutantAppliesToAStampedService(@TempDir Path folder) throws IOException, InterruptedException {
        var mutants = Mutant.all().stream().collect(groupingBy(Mutant::option));

        assertThat(mutants).isNotEmpty();
        for (String option : mutants.keySet()) {
            var service = StampedService.in(folder, option);
            for (Mutant mutant : mutants.get(option)) {
                service.apply(mutant, "--check");
            }
        }
    }
}
