package dev.slipway.render;

import dev.slipway.blueprint.Field;
import dev.slipway.blueprint.FieldType;
import java.util.ArrayList;

/** What Bean Validation asks of a field in a request. */
final class Constraints {

    /** The characters of a {@code text}, at most: in the request, the table and the contract. */
    static final int LONGEST_TEXT = 10_000;

    private Constraints() {
    }

    static String of(Field field) {
        var constraints = new ArrayList<String>();
        if (field.required()) {
            constraints.add(isText(field) ? "@NotBlank" : "@NotNull");
        }
        switch (field.type()) {
            case STRING -> constraints.add("@Size(max = " + grouped(field.max()) + ")");
            case TEXT -> constraints.add("@Size(max = " + grouped(LONGEST_TEXT) + ")");
            case DECIMAL -> constraints.add(digits(field));
            case MONEY -> constraints.add("@Valid");
            default -> { }
        }
        return constraints.isEmpty() ? "" : String.join(" ", constraints) + " ";
    }

    /** The contract has a step for the digits of a fraction, but takes nothing from those before it: hence the bounds. */
    private static String digits(Field field) {
        return "@Digits(integer = " + (field.precision() - field.scale()) + ", fraction = " + field.scale() + ")"
                + " @DecimalMin(\"-" + greatest(field) + "\") @DecimalMax(\"" + greatest(field) + "\")";
    }

    static boolean isText(Field field) {
        return field.type() == FieldType.STRING || field.type() == FieldType.TEXT;
    }

    /** The greatest length of a string or text. */
    static int longest(Field field) {
        return field.type() == FieldType.TEXT ? LONGEST_TEXT : field.max();
    }

    /** The greatest decimal that has no more digits than the field. */
    static String greatest(Field field) {
        String whole = "9".repeat(field.precision() - field.scale());
        return field.scale() == 0 ? whole : whole + "." + "9".repeat(field.scale());
    }

    /** As Java programmers write it: {@code 10_000}. */
    static String grouped(int number) {
        String digits = Integer.toString(number);
        return digits.length() < 5 ? digits : digits.replaceAll("\\B(?=(\\d{3})+$)", "_");
    }
}
