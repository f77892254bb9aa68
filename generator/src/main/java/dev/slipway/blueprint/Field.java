package dev.slipway.blueprint;

import java.util.List;

/**
 * One field of a resource.
 *
 * @param name as clients see it in JSON
 * @param max the length of a string in characters; 0 for every other type
 * @param precision the digits of a decimal in all; 0 for every other type
 * @param scale the digits of a decimal after the point; 0 for every other type
 * @param values the constants of an enum; empty for every other type
 */
public record Field(String name, FieldType type, boolean required, boolean unique, int max, int precision, int scale,
        List<String> values) {

    public Field {
        values = List.copyOf(values);
    }

    /** The name in Java: {@code name}, with an underscore after it where Java or SQL reserves the word. */
    public String javaName() {
        return isReserved() ? name + "_" : name;
    }

    /** The name of its column (for money the stem of two: {@code price_minor}, {@code price_currency}). */
    public String column() {
        return Words.snake(name) + (isReserved() ? "_" : "");
    }

    /** All columns that it takes in the table. */
    public List<String> columns() {
        return type == FieldType.MONEY ? List.of(column() + "_minor", column() + "_currency") : List.of(column());
    }

    /** The name with a capital letter, as it stands in the names of tests and enums: {@code WeightKg}. */
    public String capitalized() {
        return Words.capitalized(name);
    }

    private boolean isReserved() {
        return Reserved.inJava(name) || Reserved.inRecords(name) || Reserved.inSql(Words.snake(name));
    }
}
