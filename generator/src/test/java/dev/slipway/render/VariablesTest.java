package dev.slipway.render;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.Field;
import dev.slipway.blueprint.FieldType;
import dev.slipway.blueprint.Resource;
import dev.slipway.blueprint.Service;
import dev.slipway.blueprint.Words;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the code calls one of a resource, a variable and a method at once, is no name that it has for something else. */
class VariablesTest {

    private static final Pattern METHOD = Pattern.compile("(?m)^    (?:private )?static [\\w<>, ]+ (\\w+)\\(");
    private static final Field CODE = new Field("code", FieldType.STRING, true, true, 9, 0, 0, List.of());
    private static final Set<String> PATTERNS = Set.of("caller", "idempotency", "optimistic-locking", "pagination");

    @Test
    void isNoMethodOfTheTests() {
        Set<String> methods = new TreeSet<>();
        for (Set<String> patterns : List.of(Set.<String>of(), PATTERNS)) {
            new ResourceRenderer().files(blueprint(patterns, "Zebra"), resource("Zebra"), 1).stream()
                    .filter(file -> file.path().startsWith("src/test/java/"))
                    .forEach(file -> METHOD.matcher(file.content()).results().forEach(found -> methods.add(found.group(1))));
        }
        methods.removeIf(method -> method.startsWith("zebra"));

        assertThat(methods).contains("fields", "post", "created", "statements")
                .allSatisfy(method -> assertThat(one(Words.capitalized(method))).isEqualTo(method + "_"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Clone", "Notify", "NotifyAll", "Wait", "Finalize", "HashCode", "ToString", "GetClass", "Class"})
    void isNoMethodOfObjectNorAKeyword(String name) {
        assertThat(one(name)).isEqualTo(Words.uncapitalized(name) + "_");
    }

    private static Object one(String name) {
        return ResourceNames.of(blueprint(PATTERNS, name), resource(name)).get("one");
    }

    private static Blueprint blueprint(Set<String> patterns, String name) {
        return new Blueprint(new Service("zebra", "org.acme.zebra", "org.acme", "x", 17), patterns, List.of(resource(name)));
    }

    private static Resource resource(String name) {
        return new Resource(name, "x", true, List.of(CODE));
    }
}
