package dev.slipway.render;

import dev.slipway.blueprint.Field;
import dev.slipway.blueprint.FieldType;
import dev.slipway.blueprint.Yaml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A field in the contract, as the service derives it from its Java. */
final class Properties {

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

    /** What may be left out may be sent as null. */
    static List<String> orNull(List<String> type) {
        var lines = new ArrayList<String>();
        boolean named = type.get(0).startsWith("$ref");
        lines.add(named ? "anyOf:" : "type:");
        lines.add("- " + (named ? type.get(0) : type.get(0).replace("type: ", "")));
        lines.add(named ? "- type: \"null\"" : "- \"null\"");
        lines.addAll(type.subList(1, type.size()));
        return lines;
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
            bounds.add("maximum: " + Constraints.greatest(field));
            bounds.add("minimum: -" + Constraints.greatest(field));
        }
        return bounds;
    }

    /** An example of it, as the service makes one of its type and, in a request, of its bounds. */
    static List<String> sample(Field field, boolean bounded) {
        return switch (field.type()) {
            case STRING, TEXT -> one(field, bounded ? "text".substring(0, Math.min(4, Constraints.longest(field))) : "text");
            case INT, LONG -> one(field, "1");
            case DECIMAL -> one(field, bounded ? step(field.scale()) : "1");
            case BOOLEAN -> one(field, "true");
            case DATE -> one(field, "2022-03-10");
            case INSTANT -> one(field, "2022-03-10T16:15:50Z");
            case UUID -> one(field, "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b");
            case ENUM -> one(field, quoted(field.values().get(0)));
            case MONEY -> List.of(field.name() + ":", "  amountMinor: 1", "  currency: EUR");
        };
    }

    private static List<String> one(Field field, String value) {
        return List.of(field.name() + ": " + value);
    }

    /** As the service writes it, which takes it for a double. */
    private static String step(int scale) {
        return scale == 0 ? "1" : BigDecimal.valueOf(BigDecimal.ONE.movePointLeft(scale).doubleValue()).toString();
    }

    static String quoted(String value) {
        return Yaml.isText(value) ? value : "\"" + value + "\"";
    }
}
