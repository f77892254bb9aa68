package dev.slipway.render;

import dev.slipway.blueprint.Field;
import java.util.List;
import java.util.stream.Collectors;

/** The columns of a field, each with the constraints that hold whoever writes. */
final class Columns {

    private Columns() {
    }

    static List<String> of(Field field) {
        String column = field.column() + " ";
        String required = field.required() ? " NOT NULL" : "";
        return switch (field.type()) {
            case STRING, TEXT -> List.of(column + "text" + required + " CHECK (" + length(field) + ")");
            case INT -> List.of(column + "integer" + required);
            case LONG -> List.of(column + "bigint" + required);
            case DECIMAL -> List.of(column + "numeric(" + field.precision() + ", " + field.scale() + ")" + required);
            case BOOLEAN -> List.of(column + "boolean" + required);
            case DATE -> List.of(column + "date" + required);
            case INSTANT -> List.of(column + "timestamptz" + required);
            case UUID -> List.of(column + "uuid" + required);
            case ENUM -> List.of(column + "text" + required + " CHECK (" + field.column() + " IN (" + quoted(field) + "))");
            case MONEY -> money(field, required);
        };
    }

    private static String length(Field field) {
        String length = "char_length(" + field.column() + ")";
        int longest = Constraints.longest(field);
        return field.required() ? length + " BETWEEN 1 AND " + longest : length + " <= " + longest;
    }

    private static List<String> money(Field field, String required) {
        String minor = field.columns().get(0);
        String currency = field.columns().get(1);
        String amount = minor + " bigint" + required + " CHECK (" + minor + " BETWEEN 0 AND 999999999999999)";
        String code = currency + " text" + required + " CHECK (" + currency + " ~ '^[A-Z]{3}$')";
        return field.required() ? List.of(amount, code)
                : List.of(amount, code, "CHECK ((" + minor + " IS NULL) = (" + currency + " IS NULL))");
    }

    static String quoted(Field field) {
        return field.values().stream().collect(Collectors.joining("', '", "'", "'"));
    }
}
