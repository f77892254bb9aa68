package dev.slipway.catalog;

import dev.slipway.blueprint.Problems;
import dev.slipway.blueprint.WrongUsage;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SelectionTest {

    private final Manifest manifest = ManifestReader.read("""
            names: {package: p.q, group: p, service: s, snake: s, environment: S, display: S, description: d}
            java: {release: 17, places: []}
            patterns:
              - {id: core, summary: s, core: true}
              - {id: on, summary: s, default: true}
              - {id: needs-on, summary: s, default: true, needs: [on]}
              - {id: far, summary: s, needs: [near]}
              - {id: near, summary: s, needs: [on]}
            """);
    private final Problems problems = new Problems();
    private final Selection selection = new Selection(manifest, problems);

    @Test
    void takesTheDefaults() {
        assertThat(choose(false, List.of(), List.of())).containsExactly("core", "on", "needs-on");
    }

    @Test
    void takesTheCoreAlone() {
        assertThat(choose(true, List.of(), List.of())).containsExactly("core");
    }

    @Test
    void addsWhatIsNeededInTheManifestsOrder() {
        assertThat(choose(true, List.of("far"), List.of())).containsExactly("core", "on", "far", "near");
    }

    @Test
    void leavesOut() {
        assertThat(choose(false, List.of(), List.of("on", "needs-on"))).containsExactly("core");
    }

    @Test
    void saysWhoNeedsWhatWasLeftOut() {
        selection.choose(false, List.of("near"), List.of("on"), List.of());
        assertThatThrownBy(problems::report).isInstanceOf(WrongUsage.class).hasMessage("--without: pattern 'on' is needed by"
                + " needs-on, near; leave that out too, or keep 'on'");
    }

    private Set<String> choose(boolean bare, List<String> with, List<String> without) {
        Set<String> chosen = selection.choose(bare, with, without, List.of());
        problems.report();
        return chosen;
    }
}
