package dev.slipway.mutants;

import dev.slipway.variants.Drawn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes one control after the other out of a stamped service; the test that the mutant names must be red each time.
 * {@code -Dmutants=DB-01,CC-04} runs those of some rows, {@code -Dmutants-drawn=8 -Dseed=7} draws eight.
 */
class MutantsIT {

    private static final Path FOLDER = Path.of("target/mutants");

    private static final List<Mutant> MUTANTS = chosen();

    @BeforeAll
    static void withoutAMutantTheirTestsAreGreen() throws IOException, InterruptedException {
        var tests = MUTANTS.stream().collect(groupingBy(Mutant::option, mapping(Mutant::tests, toSet())));
        for (String option : tests.keySet()) {
            var service = StampedService.in(FOLDER.resolve("none" + option), option);
            assertThat(service.test(String.join(",", tests.get(option)))).isEmpty();
        }
    }

    private static List<Mutant> chosen() {
        String rows = System.getProperty("mutants");
        return Drawn.of("mutants-drawn", Mutant.all().stream()
                .filter(mutant -> rows == null || List.of(rows.split(",")).contains(mutant.row()))
                .toList());
    }

    static List<Mutant> mutants() {
        return MUTANTS;
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void isKilled(Mutant mutant) throws IOException, InterruptedException {
        StampedService service = StampedService.in(FOLDER.resolve(mutant.toString()), mutant.option());
        service.apply(mutant);

        String log = service.test(mutant.tests());

        var report = TestReport.of(service.reports(), mutant.testClass());
        assertThat(report.run()).as("%s: %s did not run%n%s", mutant, mutant.test(), log).isPositive();
        assertThat(report.started()).as("%s: the application did not start%n%s", mutant, log).isTrue();
        assertThat(report.red()).as("%s survived: %s is green, and so does not hold %s", mutant, mutant.test(), mutant.row())
                .isPositive();
        System.out.printf("%s: killed by %s%n", mutant, mutant.test());
    }
}
