package dev.slipway.render;

import dev.slipway.blueprint.Field;
import dev.slipway.blueprint.FieldType;
import dev.slipway.blueprint.Resource;
import java.util.List;
import java.util.Locale;

/** A field, as templates name its parts. */
public record FieldModel(Resource resource, Field field) {

    /** What the database gets for one column of the field. */
    public record Seed(String column, String value) {
    }

    public String json() {
        return field.name();
    }

    /** The JSON name within a name in Java. */
    public String capitalized() {
        return field.capitalized();
    }

    public String name() {
        return field.javaName();
    }

    public String column() {
        return field.column();
    }

    public String words() {
        return String.join(" ", field.name().split("(?=[A-Z])")).toLowerCase(Locale.ROOT);
    }

    public List<String> values() {
        return field.values();
    }

    public String type() {
        return switch (field.type()) {
            case STRING, TEXT -> "String";
            case INT -> "Integer";
            case LONG -> "Long";
            case DECIMAL -> "BigDecimal";
            case MONEY -> "Money";
            case BOOLEAN -> "Boolean";
            case DATE -> "LocalDate";
            case INSTANT -> "Instant";
            case UUID -> "UUID";
            case ENUM -> resource.enumName(field);
        };
    }

    /** The annotations of the entity's field, a line each. */
    public List<String> mapping() {
        return Mapping.of(field);
    }

    /** The annotations of the request's component, with a space after each. */
    public String constraints() {
        return renamed() + Constraints.of(field);
    }

    /** Where Java has another name than JSON: the annotation that says so, with a space after it. */
    public String renamed() {
        return field.javaName().equals(field.name()) ? "" : "@JsonProperty(\"" + field.name() + "\") ";
    }

    /** The value as the database would give it back. */
    public String stored() {
        String stored = switch (field.type()) {
            case DECIMAL -> name() + ".setScale(" + field.scale() + ")";
            case INSTANT -> name() + ".truncatedTo(ChronoUnit.MICROS)";
            default -> name();
        };
        return field.required() || stored.equals(name()) ? stored : name() + " == null ? null : " + stored;
    }

    /** Its columns as {@code CREATE TABLE} has them. */
    public List<String> columns() {
        return Columns.of(field);
    }

    /** The lines of its property in the contract. */
    public List<String> property() {
        return Properties.type(field, type());
    }

    /** The same in a request. */
    public List<String> sent() {
        return field.required() ? property() : Properties.orNull(property());
    }

    public List<String> bounds() {
        return Properties.bounds(field);
    }

    /** Its lines in the contract's example of a request. */
    public List<String> sample() {
        return Properties.sample(field, true);
    }

    /** The same in an answer, which has no bounds. */
    public List<String> shown() {
        return Properties.sample(field, false);
    }

    /** The values of its enum as YAML has them. */
    public List<String> quotedValues() {
        return field.values().stream().map(Properties::quoted).toList();
    }

    /** For each of its columns a value that is right, in SQL, and that no request of a test has. */
    public List<Seed> row() {
        return Violations.row(field);
    }

    /** The values, in SQL, that a {@code CHECK} of its columns refuses. */
    public List<Seed> violations() {
        return Violations.of(field);
    }

    public List<String> columnNames() {
        return field.columns();
    }

    public boolean required() {
        return field.required();
    }

    public List<Seed> seeds() {
        return Seeds.of(field);
    }

    /** A Java expression for a value that is right, different for each {@code next}. */
    public String example() {
        return Examples.next(field);
    }

    /** Whether it names a row of another service. */
    boolean isStranger() {
        return field.type() != FieldType.MONEY && column().endsWith("_id");
    }
}
