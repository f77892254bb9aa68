package dev.slipway.render;

import dev.slipway.blueprint.Field;
import dev.slipway.blueprint.FieldType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A field in the contract, as the service derives it from its Java. */
final class Properties {

    /** What YAML readers may take for something else than text. */
    private static final Set<String> WORDS = Set.of("TRUE", "FALSE", "NULL", "YES", "NO", "ON", "OFF", "Y", "N");

    private Properties() {
    }

    /** Its type, in requests and in answers. */
    static List<String> type(Field field, String javaType) {
        return switch (field.type()) {
            case STRING, TEXT -> List.of("type: string");
            case INT -> List.of("type: integer", "format: int32");
            case LONG -> List.of("type: integer", "format: int64");
            case DECIMAL -> List.of("type: number");
            case BOOLEAN -> List.of("type: boolean");
            case MONEY, DATE, INSTANT, UUID, ENUM -> List.of("$ref: \"#/components/schemas/" + javaType + "\"");
        };
    }

    /** What requests are held to beyond that. */
    static List<String> bounds(Field field) {
        var bounds = new ArrayList<String>();
        if (Constraints.isText(field)) {
            bounds.add("maxLength: " + Constraints.longest(field));
            if (field.required()) {
                bounds.add("pattern: \\S");
            }
        }
        if (field.type() == FieldType.DECIMAL) {
            bounds.add("multipleOf: " + step(field.scale()));
        }
        return bounds;
    }

    /** As the service writes it, which takes it for a double. */
    private static String step(int scale) {
        return scale == 0 ? "1" : BigDecimal.valueOf(BigDecimal.ONE.movePointLeft(scale).doubleValue()).toString();
    }

    static String quoted(String value) {
        return WORDS.contains(value) ? "\"" + value + "\"" : value;
    }
}
