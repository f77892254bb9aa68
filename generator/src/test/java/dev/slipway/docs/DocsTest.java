package dev.slipway.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the pages link to and name is there. */
class DocsTest {

    @Test
    void everyLinkResolves() throws IOException {
        var broken = new TreeMap<Path, List<String>>();
        for (Page page : Pages.all()) {
            if (!page.brokenLinks().isEmpty()) {
                broken.put(Pages.ROOT.relativize(page.path()), page.brokenLinks());
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyPageOfTheDocsIsLinkedFromAnother() throws IOException {
        var linked = new HashSet<Path>();
        for (Page page : Pages.all()) {
            page.targets().stream().filter(target -> !target.equals(page.path())).forEach(linked::add);
        }
        assertThat(Pages.below(Pages.ROOT.resolve("docs"), ".md")).allMatch(linked::contains);
    }

    @Test
    void theReadmeIsShortAndBeginsWithTheTwoCommands() {
        List<String> lines = Pages.of("README.md").text().lines().toList();
        assertThat(lines).hasSizeLessThanOrEqualTo(120);
        assertThat(lines.subList(0, 15)).anyMatch(line -> line.startsWith("    ./slipway new "))
                .contains("    ./mvnw verify");
    }

    @Test
    void theFoldersThatTheReadmeNamesAreThere() {
        var folders = Pages.of("README.md").spans().stream()
                .filter(span -> span.matches("(template|generator|docs|deploy|\\.ci|\\.github)/[^.<]*.*"))
                .filter(span -> !span.contains("..."));
        assertThat(folders).isNotEmpty().allMatch(folder -> Files.exists(Pages.ROOT.resolve(folder)));
    }

    @Test
    void decisionsAreNumberedAndHaveTheirFourParts() throws IOException {
        var decisions = Pages.below(Pages.ROOT.resolve("docs/adr"), ".md").stream()
                .filter(path -> !path.endsWith("README.md")).map(Page::read).toList();
        for (int i = 0; i < decisions.size(); i++) {
            String number = String.format("%04d", i + 1);
            assertThat(decisions.get(i).path().getFileName().toString()).startsWith(number + "-");
            assertThat(decisions.get(i).headings(1)).singleElement().asString().startsWith(number + " ");
            assertThat(decisions.get(i).headings(2)).containsExactly("Status", "Context", "Decision", "Consequences");
        }
    }

    /** A page that says "held by X" about a test that was renamed or never written claims too much. */
    @Test
    void everyTestThatAPageNamesExists() throws IOException {
        Map<String, Set<String>> unknown = new TreeMap<>();
        Set<String> tests = tests();
        for (Page page : Pages.all()) {
            page.spans().stream().filter(span -> span.matches("[A-Z]\\w*[a-z](Test|IT)(\\.\\w+)?"))
                    .filter(span -> !tests.contains(span))
                    .forEach(span -> unknown.computeIfAbsent(Pages.ROOT.relativize(page.path()).toString(), key -> new TreeSet<>())
                            .add(span));
        }
        assertThat(unknown).isEmpty();
    }

    /** Names of test classes, and of their methods behind a dot. */
    private static Set<String> tests() throws IOException {
        var files = new ArrayList<Path>();
        files.addAll(Pages.below(Pages.ROOT.resolve("template/src/test/java"), ".java"));
        files.addAll(Pages.below(Pages.ROOT.resolve("generator/src/test/java"), ".java"));
        files.addAll(Pages.below(Pages.ROOT.resolve("generator/src/main/resources"), ".java"));
        var tests = new HashSet<String>();
        var method = Pattern.compile("(?m)^    (?:public )?void (\\w+)\\(");
        for (Path file : files) {
            String name = file.getFileName().toString().replace(".java", "");
            tests.add(name);
            method.matcher(Files.readString(file)).results().forEach(match -> tests.add(name + "." + match.group(1)));
        }
        return tests;
    }
}
