package dev.slipway.blueprint;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something that clients create, read, list, replace and delete.
 *
 * @param feature the package of its code, below the service's
 * @param owned whether each one belongs to the caller who made it
 */
public record Resource(String name, String feature, boolean owned, List<Field> fields) {

    public Resource {
        fields = List.copyOf(fields);
    }

    /** {@code OrderLines}: its repository. */
    public String plural() {
        return Words.plural(name);
    }

    /** {@code orderLine}: a variable that holds one, and a method without arguments that makes one. */
    public String variable() {
        String variable = Words.uncapitalized(name);
        return Reserved.inJava(variable) || Reserved.inRecords(variable) ? variable + "_" : variable;
    }

    /** {@code order_lines}: its table; an underscore more where SQL reserves the word. */
    public String table() {
        String table = Words.snake(plural());
        return Reserved.inSql(table) ? table + "_" : table;
    }

    /** {@code order-lines}: its path below {@code /v1/}. */
    public String path() {
        return Words.kebab(plural());
    }

    /** {@code order line}: one of it in a sentence. */
    public String words() {
        return String.join(" ", Words.of(name));
    }

    /** {@code OrderLineStatus}: the enum of one of its fields. */
    public String enumName(Field field) {
        return name + field.capitalized();
    }

    /** The names that its types have in the contract, whose types share one room. */
    public Set<String> schemas() {
        var schemas = new TreeSet<>(Set.of(name + "Request", name + "View", "Page" + name + "View"));
        fields.stream().filter(field -> field.type() == FieldType.ENUM).map(this::enumName).forEach(schemas::add);
        return schemas;
    }

    public boolean has(FieldType type) {
        return fields.stream().anyMatch(field -> field.type() == type);
    }

    /** The package that a resource of this name gets where nothing else is said. */
    static String defaultFeature(String name) {
        String feature = Words.plural(name).toLowerCase(Locale.ROOT);
        return Reserved.inJava(feature) ? feature + "_" : feature;
    }
}
