package dev.slipway.render;

import dev.slipway.Folders;
import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.BlueprintFile;
import dev.slipway.blueprint.Problems;
import dev.slipway.blueprint.Resource;
import dev.slipway.catalog.Template;
import dev.slipway.plan.FileAction;
import dev.slipway.plan.Planner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The template's catalog is what the generator makes of its blueprint, to the byte. */
class CatalogTest {

    private static final String CONTRACT = "src/main/openapi/openapi.yaml";
    private final Template template = Template.read(Folders.pack(Folders.TEMPLATE).zip());
    private final Blueprint shop = BlueprintFile.read(template.archive().text(Blueprint.FILE));
    private final Resource product = shop.resources().get(0);

    @Test
    void everyFileOfTheCatalogIsRendered() throws IOException {
        List<FileAction> rendered = rendered();

        assertThat(rendered).hasSizeGreaterThan(10);
        for (FileAction file : rendered) {
            assertThat(new String(file.content(), StandardCharsets.UTF_8)).as(file.path())
                    .isEqualTo(Files.readString(Folders.TEMPLATE.resolve(file.path())));
        }
    }

    @Test
    void theCatalogHasNoOtherFile() {
        Set<String> paths = new LinkedHashSet<>();
        rendered().forEach(file -> paths.add(file.path()));

        assertThat(template.files().keySet()).filteredOn(path -> path.contains("/catalog/")).isSubsetOf(paths);
    }

    @Test
    void itsPartOfTheContractIsRendered() {
        String contract = template.archive().text(CONTRACT);

        for (Map<String, String> entries : new ResourceRenderer().contract(shop, product).sections().values()) {
            assertThat(entries.values()).allSatisfy(entry -> assertThat(contract).contains("\n" + entry));
        }
    }

    private List<FileAction> rendered() {
        var patterns = new LinkedHashSet<>(shop.patterns());
        patterns.remove("sample");
        var alone = new Blueprint(shop.service(), patterns, List.of(product));
        return new Planner(template, "test").plan(alone, new Problems()).files().stream()
                .filter(file -> file.owner().equals("resource/Product")).toList();
    }
}
