package dev.slipway.render;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.Field;
import dev.slipway.blueprint.FieldType;
import dev.slipway.blueprint.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Writes what a resource is made of. */
public final class ResourceRenderer {

    private final Templates templates = new Templates();

    /**
     * Renders all files of one resource.
     *
     * @param migration the number of its migration
     * @return the files, with the service's final names
     */
    public List<RenderedFile> files(Blueprint blueprint, Resource resource, int migration) {
        Map<String, Object> names = ResourceNames.of(blueprint, resource);
        String main = "src/main/java/" + blueprint.service().packagePath() + "/" + resource.feature() + "/";
        String test = main.replace("src/main", "src/test");
        String script = "V" + migration + "__" + resource.table() + ".sql";
        Set<String> own = types(resource);
        var files = new ArrayList<RenderedFile>();
        files.add(java(main + "package-info", "package-info", names, own));
        files.add(java(main + resource.name(), "Entity", names, own));
        files.add(java(main + resource.plural(), "Repository", names, own));
        for (String part : List.of("Request", "View", "Resource")) {
            files.add(java(main + resource.name() + part, part, names, own));
        }
        for (Field field : resource.fields()) {
            if (field.type() == FieldType.ENUM) {
                var value = new HashMap<>(names);
                value.put("field", new FieldModel(resource, field));
                files.add(java(main + resource.enumName(field), "Enum", value, own));
            }
        }
        for (String part : tests(blueprint, resource)) {
            files.add(java(test + resource.name() + part, part, names, own));
        }
        files.add(new RenderedFile("src/main/resources/db/migration/" + script, templates.render("migration.sql", names)));
        files.add(new RenderedFile("src/test/resources/seed/" + script, templates.render("seed.sql", names)));
        return files;
    }

    /** Its part of the API's contract. */
    public ContractPart contract(Blueprint blueprint, Resource resource) {
        return ContractPart.of(templates.render("contract.yaml", ResourceNames.of(blueprint, resource)));
    }

    private static List<String> tests(Blueprint blueprint, Resource resource) {
        return Stream.of("Calls", "LifeCycleTest", "ValidationTest", "ConstraintsTest", "QueriesTest", "KeysTest", "LockingTest",
                        "ReplicasIT", "OwnershipTest")
                .filter(test -> !test.equals("KeysTest") || blueprint.has("idempotency"))
                .filter(test -> !test.equals("LockingTest") || blueprint.has("optimistic-locking"))
                // processes take time to start, and what they prove is no resource's own
                .filter(test -> !test.equals("ReplicasIT")
                        || (blueprint.has("idempotency") && resource.equals(blueprint.resources().get(0))))
                .filter(test -> !test.equals("OwnershipTest") || resource.owned())
                .toList();
    }

    private static Set<String> types(Resource resource) {
        var types = new HashSet<>(Set.of(resource.name(), resource.plural()));
        resource.fields().stream().filter(field -> field.type() == FieldType.ENUM).map(resource::enumName).forEach(types::add);
        return types;
    }

    private RenderedFile java(String path, String template, Map<String, Object> names, Set<String> own) {
        return new RenderedFile(path + ".java", JavaSource.tidy(templates.render(template + ".java", names), own));
    }
}
