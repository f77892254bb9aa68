package dev.slipway.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OtherCommandsTest {

    private final Slipway slipway = Slipway.mini(Path.of(""));

    @Test
    void listsThePatterns() {
        Slipway.Run run = slipway.run("patterns");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("""
                problem-details    core  every error is a problem document
                caller             on    who calls
                idempotency        on    a repeated request has one effect (needs caller)
                downstream-client  on    a client with deadlines
                money              off   an amount with its currency
                sample             off   the shop (needs caller, money)
                """);
    }

    @Test
    void explainsNoPatternThatHasNoPage() {
        Slipway.Run run = slipway.run("explain", "idempotenzy");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("PATTERN: 'idempotenzy' is unknown");
    }

    @Test
    void namesTheCommandThatWasProbablyMeant() {
        Slipway.Run run = slipway.run("nwe", "zebra");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("slipway: command 'nwe' is unknown; did you mean 'new'?");
        assertThat(slipway.run("generate").err()).contains("command 'generate' is unknown; known are: new, patterns, explain");
    }

    @Test
    void saysItsVersion() {
        assertThat(slipway.run("--version").out()).isEqualTo("slipway development\n");
    }

    @Test
    void saysWhatThereIsToCall() {
        Slipway.Run run = slipway.run();

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("new", "patterns", "explain");
    }

    @Test
    void listsTheOptionsOfNew() {
        assertThat(slipway.run("new", "--help").out()).contains("--package", "--group", "--dir", "--description", "--java",
                "--with", "--without", "--resource", "--sample", "--bare", "--dry-run", "--json");
    }

    @Test
    void failsWithOneWhereTheTemplateIsBroken() {
        Slipway broken = new Slipway(Path.of(""), () -> {
            throw new IllegalStateException("no template");
        });
        Slipway.Run run = broken.run("patterns");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("no template").doesNotContain("Nothing was written").doesNotContain("\tat ");
    }
}
