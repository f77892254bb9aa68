package dev.slipway.blueprint;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BlueprintFileTest {

    private static final String ALL_TYPES = "On(no:string(40)!unique, b:text, c:int!, d:long, e:decimal(9,3)!, f:money,"
            + " g:boolean, h:date, i:instant!, j:uuid unique, k:[YES|NO]!)";

    private final Blueprint blueprint = new Blueprint(
            new Service("true", "com.acme.truth", "com.acme", "It is true, (yes).", 21),
            new LinkedHashSet<>(List.of("schema", "money")),
            List.of(new ResourceParser(new Problems()).parse(ALL_TYPES).orElseThrow()));

    @Test
    void readsWhatItWrote() {
        assertThat(BlueprintFile.read(BlueprintFile.write(blueprint))).isEqualTo(blueprint);
    }

    @Test
    void writesWhatTheSchemaAllows() throws IOException {
        assertThat(violations(BlueprintFile.write(blueprint))).isEmpty();
    }

    @Test
    void theTemplatesOwnBlueprintKeepsTheSchemaAndTheRules() throws IOException {
        String yaml = Files.readString(Path.of("../template/slipway.yaml"));
        var problems = new Problems();
        BlueprintRules.check(BlueprintFile.read(yaml), problems);

        assertThat(violations(yaml)).isEmpty();
        problems.report();
    }

    @ParameterizedTest
    @ValueSource(strings = {"schemaVersion: 2", "name: Big", "java: 18", "type: integer", "max: 0", "owned: sometimes",
        "colour: red"})
    void theSchemaRefuses(String wrong) throws IOException {
        String key = wrong.substring(0, wrong.indexOf(':'));
        String yaml = BlueprintFile.write(blueprint);
        String changed = key.equals("colour") ? yaml + wrong + "\n" : yaml.replaceFirst(key + ": [^\\n,]+", wrong);

        assertThat(changed).isNotEqualTo(yaml);
        assertThat(violations(changed)).isNotEmpty();
    }

    @Test
    void namesTheTypeThatIsUnknown() {
        assertThatThrownBy(() -> BlueprintFile.read(BlueprintFile.write(blueprint).replace("type: uuid", "type: uid")))
                .hasMessage("field 'j': type 'uid' is unknown; did you mean 'uuid'?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"service", "group", "patterns", "fields", "type"})
    void namesTheKeyThatIsMissing(String key) {
        String yaml = BlueprintFile.write(blueprint).replaceFirst("\\b" + key + ":", "x:");

        assertThatThrownBy(() -> BlueprintFile.read(yaml)).hasMessage("slipway.yaml: key '" + key + "' is missing");
    }

    @Test
    void quotesAPackageThatReadersMayTakeForATruthValue() {
        var service = new Service("zebra", "on", "on", "x", 17);

        assertThat(BlueprintFile.write(new Blueprint(service, Set.of(), List.of()))).contains("  package: \"on\"\n");
    }

    private static List<String> violations(String yaml) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../docs/reference/slipway.schema.json")));
        return schema.validate(yaml, InputFormat.YAML).stream().map(Object::toString).toList();
    }
}
