package dev.slipway.blueprint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Writes and reads {@code slipway.yaml}; {@code slipway.schema.json} says what it may hold. */
public final class BlueprintFile {

    private BlueprintFile() {
    }

    public static String write(Blueprint blueprint) {
        Service service = blueprint.service();
        var yaml = new StringBuilder("# What this service is. Slipway wrote it from the flags of `slipway new`.\n")
                .append("schemaVersion: ").append(Blueprint.SCHEMA_VERSION).append('\n')
                .append("service:\n")
                .append("  name: ").append(plain(service.name())).append('\n')
                .append("  package: ").append(plain(service.packageName())).append('\n')
                .append("  group: ").append(plain(service.group())).append('\n')
                .append("  description: \"").append(service.description()).append("\"\n")
                .append("  java: ").append(service.java()).append('\n')
                .append("patterns:\n");
        blueprint.patterns().forEach(pattern -> yaml.append("  - ").append(pattern).append('\n'));
        yaml.append("resources:\n");
        for (Resource resource : blueprint.resources()) {
            yaml.append("  - name: ").append(plain(resource.name())).append('\n')
                    .append("    feature: ").append(plain(resource.feature())).append('\n')
                    .append("    owned: ").append(resource.owned()).append('\n')
                    .append("    fields:\n");
            resource.fields().forEach(field -> yaml.append("      - ").append(line(field)).append('\n'));
        }
        return yaml.toString();
    }

    private static String line(Field field) {
        var line = new StringBuilder("{name: " + plain(field.name()) + ", type: " + field.type().word());
        switch (field.type()) {
            case STRING -> line.append(", max: ").append(field.max());
            case DECIMAL -> line.append(", precision: ").append(field.precision())
                    .append(", scale: ").append(field.scale());
            case ENUM -> line.append(", values: [")
                    .append(String.join(", ", field.values().stream().map(BlueprintFile::plain).toList())).append(']');
            default -> { }
        }
        return line.append(field.required() ? ", required: true" : "").append(field.unique() ? ", unique: true" : "")
                .append('}').toString();
    }

    private static String plain(String word) {
        return Yaml.isText(word) ? word : '"' + word + '"';
    }

    /** Reads a file that its schema allows; another fails with what it lacks. */
    @SuppressWarnings("unchecked")
    public static Blueprint read(String yaml) {
        var root = (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
        var service = (Map<String, Object>) required(root, "service");
        var resources = new ArrayList<Resource>();
        for (var resource : (List<Map<String, Object>>) root.getOrDefault("resources", List.of())) {
            String name = (String) required(resource, "name");
            var fields = ((List<Map<String, Object>>) required(resource, "fields")).stream()
                    .map(BlueprintFile::field).toList();
            resources.add(new Resource(name, (String) resource.getOrDefault("feature", Resource.defaultFeature(name)),
                    (Boolean) resource.getOrDefault("owned", true), fields));
        }
        return new Blueprint(
                new Service((String) required(service, "name"), (String) required(service, "package"),
                        (String) required(service, "group"), (String) required(service, "description"),
                        (Integer) required(service, "java")),
                new LinkedHashSet<>((List<String>) required(root, "patterns")), resources);
    }

    @SuppressWarnings("unchecked")
    private static Field field(Map<String, Object> field) {
        String name = (String) required(field, "name");
        String word = (String) required(field, "type");
        FieldType type = FieldType.of(word).orElseThrow(() -> new WrongUsage(
                "field '" + name + "': type '" + word + "' is unknown"
                        + Nearest.hint(word, FieldType.words())));
        return new Field(name, type, (Boolean) field.getOrDefault("required", false),
                (Boolean) field.getOrDefault("unique", false), (Integer) field.getOrDefault("max", 0),
                (Integer) field.getOrDefault("precision", 0), (Integer) field.getOrDefault("scale", 0),
                (List<String>) field.getOrDefault("values", List.of()));
    }

    private static Object required(Map<String, Object> section, String key) {
        Object value = section.get(key);
        if (value == null) {
            throw new WrongUsage(Blueprint.FILE + ": key '" + key + "' is missing");
        }
        return value;
    }
}
