package dev.slipway.variants;

import dev.slipway.cli.Slipway;
import dev.slipway.plan.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Services that were stamped build themselves, and their own suites pass, far from this repository. One after another is
 * stamped without each pattern that is on by default. {@code -Dvariants=default,without-caller} runs some of them,
 * {@code -Dleft-out=2 -Dseed=7} draws two of those that leave something out.
 */
class VariantsIT {

    private static final List<String> RESOURCES = List.of(
            "Order(class:string(40)!unique, select:text, default:boolean!, status:[PENDING|IN_TRANSIT|DELIVERED]!)",
            "Table(offset:int!, user:uuid!, total:money!, weightKg:decimal(9,3)!, ratio:decimal(9,8)!, grade:decimal(1,0)!,"
                    + " step:decimal(2,1)!, serial:decimal(5,4)unique, code:string(1)!unique)",
            "Person(born:date!, seen:instant, visits:long unique, note:string(600), budget:money, mood:[GOOD|BAD])");

    @TempDir
    Path folder;

    static Stream<Arguments> variants() {
        var awkward = new ArrayList<>(List.of("order", "--package", "com.example.cornershop.user", "--java", release()));
        RESOURCES.forEach(resource -> awkward.addAll(List.of("--resource", resource)));
        return Stream.concat(
                Stream.of(
                        arguments("default", List.of("shipping", "--package", "com.acme.shipping")),
                        arguments("bare", List.of("bare", "--bare")),
                        arguments("awkward", awkward),
                        arguments("sample", List.of("zebra", "--sample", "--package", "se.acme.zebra"))),
                leftOut())
                .filter(variant -> chosen((String) variant.get()[0]));
    }

    private static Stream<Arguments> leftOut() {
        var combinations = new Combinations();
        return Drawn.of("left-out", combinations.onByDefault()).stream().map(id -> {
            var flags = new ArrayList<>(List.of("shipping", "--package", "com.acme.shipping"));
            flags.addAll(combinations.defaultWithout(id));
            return arguments("without-" + id, flags);
        });
    }

    private static boolean chosen(String name) {
        String only = System.getProperty("variants");
        return only == null || List.of(only.split(",")).contains(name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("variants")
    void verifiesItself(String name, List<String> flags) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("new"));
        arguments.addAll(flags);
        arguments.addAll(List.of("--dir", "service"));
        Slipway.Run run = Slipway.in(folder).run(arguments.toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isZero();

        Path contract = folder.resolve("service").resolve(Contract.FILE);
        String stamped = Files.readString(contract);
        Instant start = Instant.now();
        var maven = new Maven(folder.resolve("service"));
        String failure = maven.run("verify", "-Dcontract.update");

        assertThat(failure).isEmpty();
        assertThat(contract).as("byte for byte what the service serves, so that its first own change is all that shows")
                .hasContent(stamped);
        assertThat(maven.tests("surefire-reports")).isPositive();
        assertThat(maven.tests("failsafe-reports")).isPositive();
        System.out.printf("variant %s: verified in %d s, %d tests and %d against the packaged service%n", name,
                Duration.between(start, Instant.now()).toSeconds(), maven.tests("surefire-reports"),
                maven.tests("failsafe-reports"));
    }

    /** The newest release, other than the default, that this JDK compiles for. */
    private static String release() {
        int feature = Runtime.version().feature();
        return feature >= 25 ? "25" : feature >= 21 ? "21" : "17";
    }
}
