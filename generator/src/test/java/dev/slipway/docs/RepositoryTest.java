package dev.slipway.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import static org.assertj.core.api.Assertions.assertThat;

/** Rules for files that no compiler reads. */
class RepositoryTest {

    @ParameterizedTest
    @MethodSource("workflows")
    @SuppressWarnings("unchecked")
    void workflowsMayDoLittleAndEnd(Path workflow) throws IOException {
        var yaml = (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(workflow));

        assertThat((Map<String, Object>) yaml.get("permissions")).as("rights of the whole workflow").isEmpty();
        assertThat(yaml).containsKey("concurrency");
        for (var job : ((Map<String, Map<String, Object>>) yaml.get("jobs")).values()) {
            assertThat(job).containsKeys("timeout-minutes", "permissions");
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void actionsArePinnedToACommitAndRunNoText(Path workflow) throws IOException {
        String text = Files.readString(workflow);

        assertThat(matches(text, "uses: (\\S+)")).isNotEmpty().allMatch(action -> action.matches("[\\w./-]+@[0-9a-f]{40}"));
        assertThat(text).doesNotContain("pull_request_target");
        assertThat(matches(text, "(persist-credentials: false)")).hasSameSizeAs(matches(text, "uses: (actions/checkout@)"));
        assertThat(matches(text, "run: (.*\\$\\{\\{ *github\\.event.*)")).isEmpty();
    }

    @Test
    void theGeneratorUsesThePlatformOfTheTemplate() throws IOException {
        String template = Files.readString(Pages.ROOT.resolve("template/pom.xml"));
        String generator = Files.readString(Pages.ROOT.resolve("generator/pom.xml"));

        assertThat(matches(generator, "<qute.version>(.*?)</qute.version>"))
                .isEqualTo(matches(template, "<quarkus.platform.version>(.*?)</quarkus.platform.version>"));
    }

    @Test
    void theGeneratorIsAnalysedAsTheTemplateIs() throws IOException {
        String template = Files.readString(Pages.ROOT.resolve("template/pom.xml"));
        String generator = Files.readString(Pages.ROOT.resolve("generator/pom.xml"));
        String versions = "<((?:error-prone|nullaway|spotbugs|findsecbugs)\\.version>[^<]+)<";

        assertThat(matches(generator, versions)).hasSize(4).hasSameElementsAs(matches(template, versions));
    }

    @Test
    void everyRowOfTheCriteriaIsNamedByATest() throws IOException {
        String page = Files.readString(Pages.ROOT.resolve("template/docs/criteria.md"));
        var tests = new StringBuilder();
        try (Stream<Path> files = Files.walk(Pages.ROOT.resolve("template/src/test/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tests.append(Files.readString(file));
            }
        }

        assertThat(matches(page, "(?m)^\\| ([A-Z0-9]+-\\d+) \\|"))
                .hasSizeGreaterThan(40)
                .isSubsetOf(matches(tests.toString(), "@Criterion\\(\"([^\"]+)\"\\)"));
    }

    @Test
    void everyOverrideIsSaidInTheSecurityPage() throws IOException {
        String security = Files.readString(Pages.ROOT.resolve("SECURITY.md"));
        String template = Files.readString(Pages.ROOT.resolve("template/pom.xml"));
        String overrides = template.substring(template.indexOf("SECURITY.md"), template.indexOf("<archunit.version>"));

        assertThat(matches(overrides, "<(?:netty|jackson|postgresql|fault-tolerance).version>(.*?)<")).hasSize(4)
                .allMatch(security::contains);
    }

    static List<Path> workflows() throws IOException {
        return Stream.of("", "template/").map(folder -> Pages.ROOT.resolve(folder + ".github/workflows"))
                .flatMap(folder -> list(folder).stream()).toList();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> matches(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
    }
}
