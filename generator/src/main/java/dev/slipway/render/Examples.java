package dev.slipway.render;

import dev.slipway.blueprint.Field;
import dev.slipway.blueprint.Resource;
import java.util.List;
import java.util.stream.Stream;

/** Values for tests, as Java expressions: right ones without end, the last that are right and the first that are wrong. */
final class Examples {

    private Examples() {
    }

    /** A value of a field in a request. */
    public record Value(String field, String java) {
    }

    static String next(Field field) {
        return switch (field.type()) {
            case STRING, TEXT -> Constraints.longest(field) > 1 ? "Integer.toString(next, 36)"
                    : "Character.toString(0x4e00 + next)";
            case INT, LONG -> "next";
            // without a fraction as JsonPath reads it again
            case DECIMAL -> field.scale() == 0 ? counter(field)
                    : "BigDecimal.valueOf(" + counter(field) + ", " + field.scale() + ")";
            case BOOLEAN -> "next % 2 == 0";
            case DATE -> "LocalDate.EPOCH.plusDays(next).toString()";
            case INSTANT -> "Instant.EPOCH.plusSeconds(next).toString()";
            case UUID -> "UUID.randomUUID().toString()";
            case ENUM -> values(field) + "[next % " + field.values().size() + "]";
            case MONEY -> "Map.of(\"amountMinor\", next, \"currency\", \"EUR\")";
        };
    }

    /** The next number that has no more digits than the field. */
    private static String counter(Field field) {
        return field.precision() > 4 ? "next" : "next % 1" + "0".repeat(field.precision());
    }

    static List<Value> accepted(Resource resource) {
        return resource.fields().stream().flatMap(field -> values(field, acceptedBy(field), !field.required())).toList();
    }

    static List<Value> refused(Resource resource) {
        return resource.fields().stream().flatMap(field -> values(field, refusedBy(field), field.required())).toList();
    }

    private static Stream<Value> values(Field field, Stream<String> java, boolean withNull) {
        return Stream.concat(java, withNull ? Stream.of("null") : Stream.of()).map(value -> new Value(field.name(), value));
    }

    private static Stream<String> acceptedBy(Field field) {
        return switch (field.type()) {
            case STRING, TEXT -> Stream.of("\"\u00e9\".repeat(" + longest(field) + ")");
            case INT -> Stream.of("Integer.MIN_VALUE", "Integer.MAX_VALUE");
            case LONG -> Stream.of("Long.MIN_VALUE", "Long.MAX_VALUE");
            case DECIMAL -> Stream.of(decimal("", Constraints.greatest(field)), decimal("-", Constraints.greatest(field)),
                    decimal("-", "1." + "0".repeat(field.scale() + 1)));
            case BOOLEAN -> Stream.of("true", "false");
            case DATE -> Stream.of("\"0001-01-01\"", "\"1582-10-10\"", "\"2024-02-29\"", "\"9999-12-31\"");
            case INSTANT -> Stream.of("\"0001-01-01T00:00:00Z\"", "\"2024-02-29T23:59:59.999999Z\"",
                    "\"9999-12-31T23:59:59.999999Z\"");
            case UUID -> Stream.of("\"ffffffff-ffff-ffff-ffff-ffffffffffff\"");
            case ENUM -> field.values().stream().map(value -> "\"" + value + "\"");
            case MONEY -> Stream.of(money("0", "EUR"), money("999_999_999_999_999L", "JPY"));
        };
    }

    private static Stream<String> refusedBy(Field field) {
        return switch (field.type()) {
            case STRING, TEXT -> Stream.concat(
                    Stream.of("\"x\".repeat(" + Constraints.grouped(Constraints.longest(field) + 1) + ")", "\"a\\0b\""),
                    field.required() ? Stream.of("\" \"") : Stream.of());
            case INT -> Stream.of("Integer.MAX_VALUE + 1L", "1.5", "\"x\"");
            case LONG -> Stream.of("new BigInteger(\"" + Long.MAX_VALUE + "0\")", "1.5", "\"x\"");
            case DECIMAL -> Stream.of(decimal("", "1" + "0".repeat(field.precision() - field.scale())),
                    decimal("", "0." + "0".repeat(field.scale()) + "1"), "\"x\"");
            case BOOLEAN -> Stream.of("\"x\"");
            case DATE -> Stream.of("\"2023-02-29\"", "\"2024-02-29T00:00:00Z\"", "\"0000-01-01\"");
            case INSTANT -> Stream.of("\"2023-02-29T00:00:00Z\"", "\"2024-02-29\"", "\"1700000000\"",
                    "\"0000-01-01T00:00:00Z\"");
            case UUID -> Stream.of("\"x\"");
            case ENUM -> Stream.of("\"" + strangerTo(field) + "\"");
            case MONEY -> Stream.of(money("-1", "EUR"), money("1", "XYZ"), money("1.5", "EUR"),
                    "Map.of(\"currency\", \"EUR\")");
        };
    }

    private static String strangerTo(Field field) {
        String value = "UNHEARD_OF";
        while (field.values().contains(value)) {
            value += "_X";
        }
        return value;
    }

    private static String longest(Field field) {
        return Constraints.grouped(Constraints.longest(field));
    }

    private static String decimal(String sign, String digits) {
        return "new BigDecimal(\"" + sign + digits + "\")";
    }

    private static String money(String amount, String currency) {
        return "Map.of(\"amountMinor\", " + amount + ", \"currency\", \"" + currency + "\")";
    }

    private static String values(Field field) {
        return "new String[] {\"" + String.join("\", \"", field.values()) + "\"}";
    }
}
