package dev.slipway.render;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.FieldType;
import dev.slipway.blueprint.Resource;
import dev.slipway.blueprint.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the templates can say of a resource. */
final class ResourceNames {

    /** Variables and methods that the templates have already. */
    private static final Set<String> VARIABLES = Set.of("id", "request", "location", "caller", "next", "field", "value",
            "one", "none", "sent", "kept", "answer", "first", "second", "third", "limit", "action", "key", "own", "same",
            "owner", "given", "as", "create", "created", "createAs", "client", "get", "post", "list", "delete", "replace",
            "match", "changing", "fields", "page", "statements", "violation", "acceptsAndKeeps", "refuses", "startReplicas",
            "stopReplicas", "isInFlight", "isReplayed");

    /** What a client may not set, and in the end what nobody has heard of. */
    private static final List<String> FOREIGN = List.of("id", "version", "createdAt", "updatedAt", "owner", "unheardOf");

    private ResourceNames() {
    }

    static Map<String, Object> of(Blueprint blueprint, Resource resource) {
        List<FieldModel> fields = resource.fields().stream().map(field -> new FieldModel(resource, field)).toList();
        String manyWords = resource.path().replace('-', ' ');
        var names = new HashMap<String, Object>();
        names.put("base", blueprint.service().packageName());
        names.put("package", blueprint.service().packageName() + "." + resource.feature());
        names.put("name", resource.name());
        names.put("plural", resource.plural());
        names.put("one", variable(resource.variable(), resource));
        names.put("many", variable(Words.uncapitalized(resource.plural()), resource));
        names.put("words", resource.words());
        names.put("manyWords", manyWords);
        names.put("Words", Words.capitalized(manyWords));
        names.put("tag", tag(resource));
        names.put("table", resource.table());
        names.put("path", resource.path());
        names.put("fields", fields);
        names.put("uniques", fields.stream().filter(field -> field.field().unique()).toList());
        names.put("strangers", fields.stream().filter(FieldModel::isStranger).toList());
        names.put("required", fields.stream().filter(field -> field.field().required()).toList());
        names.put("enums", fields.stream().filter(field -> field.field().type() == FieldType.ENUM).toList());
        names.put("checks", fields.stream().flatMap(field -> field.violations().stream()).toList());
        names.put("exact", fields.stream().anyMatch(field -> field.field().scale() > 0));
        names.put("hasDate", resource.has(FieldType.DATE));
        names.put("accepted", Examples.accepted(resource));
        names.put("refused", Examples.refused(resource));
        names.put("foreign", FOREIGN.stream()
                .filter(name -> resource.fields().stream().noneMatch(field -> field.name().equals(name))).toList());
        names.put("owned", resource.owned());
        for (String pattern : List.of("caller", "idempotency", "pagination")) {
            names.put(pattern, blueprint.has(pattern));
        }
        names.put("locking", blueprint.has("optimistic-locking"));
        names.put("protectedRows", resource.owned() && blueprint.has("row-level-security"));
        return names;
    }

    /** {@code Order Line Resource}: how OpenAPI groups its operations. */
    private static String tag(Resource resource) {
        return (resource.name() + "Resource").replaceAll(
                "(?<=[A-Z])(?=[A-Z][a-z])|(?<=[^A-Z])(?=[A-Z])|(?<=[A-Za-z])(?=[^A-Za-z])", " ");
    }

    private static String variable(String name, Resource resource) {
        boolean taken = VARIABLES.contains(name)
                || resource.fields().stream().anyMatch(field -> field.javaName().equals(name));
        return taken ? name + "_" : name;
    }
}
