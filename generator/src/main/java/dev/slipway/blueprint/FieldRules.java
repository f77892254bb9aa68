package dev.slipway.blueprint;

import java.util.HashSet;
import java.util.regex.Pattern;

/** What one field must be. */
final class FieldRules {

    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_STRING = 4000;
    // an entry of a B-tree holds 2704 bytes, and a character takes up to 4
    private static final int LONGEST_UNIQUE = 600;
    private static final int MOST_DIGITS = 38;
    // the contract has bounds as the service derives them, by way of a double, and further digits would move them
    private static final int MOST_WITH_FRACTION = 15;
    private static final int FEWEST_UNIQUE_DIGITS = 5;
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern VALUE = Pattern.compile("[A-Z][A-Z0-9_]{0,62}");

    private final Problems problems;
    private final String place;
    private final boolean owned;

    /** @param owned whether the resource has what belongs to a caller */
    FieldRules(Problems problems, String place, boolean owned) {
        this.problems = problems;
        this.place = place;
        this.owned = owned;
    }

    void check(Field field) {
        checkName(field.name());
        if (!Reserved.asField(field.name(), owned)) {
            field.columns().stream().filter(column -> Reserved.asColumn(column, owned)).forEach(column -> problems.add(place,
                    "its column '" + column + "' is one that every resource has already; rename it"));
        }
        switch (field.type()) {
            case STRING -> checkString(field);
            case DECIMAL -> checkDecimal(field);
            case ENUM -> checkEnum(field);
            case TEXT, MONEY, BOOLEAN -> {
                if (field.unique()) {
                    problems.add(place, "'" + field.type().word() + "' can't be unique; drop 'unique' or take a string");
                }
            }
            default -> { }
        }
    }

    private void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            problems.add(place, "no lower-case Java name; take letters and digits, a small letter first,"
                    + " such as 'weightKg'");
        } else if (name.length() > LONGEST_NAME) {
            problems.add(place, "the name has " + name.length() + " characters; at most " + LONGEST_NAME
                    + " leave room for the names of its indexes");
        } else if (Reserved.asField(name, owned)) {
            problems.add(place, "every resource has one already; drop it or take another name");
        }
    }

    private void checkString(Field field) {
        if (field.max() < 1 || field.max() > LONGEST_STRING) {
            problems.add(place, "'string' needs its greatest length, 1 to " + LONGEST_STRING
                    + ", such as string(80); take 'text' for more");
        } else if (field.unique() && field.max() > LONGEST_UNIQUE) {
            problems.add(place, "a unique string has at most " + LONGEST_UNIQUE + " characters, so that its index can"
                    + " hold it; shorten it or drop 'unique'");
        }
    }

    private void checkDecimal(Field field) {
        if (field.precision() < 1 || field.precision() > MOST_DIGITS || field.scale() < 0
                || field.scale() >= field.precision()) {
            problems.add(place, "'decimal' needs its digits in all, 1 to " + MOST_DIGITS
                    + ", and how many of them, fewer, stand after the point, such as decimal(9,3)");
        } else if (field.scale() > 0 && field.precision() > MOST_WITH_FRACTION) {
            problems.add(place, "a decimal of " + field.precision() + " digits can't have a fraction, since its bounds would"
                    + " not be exact in the contract; give it at most " + MOST_WITH_FRACTION
                    + " digits in all, or none after the point");
        } else if (field.unique() && field.precision() < FEWEST_UNIQUE_DIGITS) {
            problems.add(place, "a unique decimal has at least " + FEWEST_UNIQUE_DIGITS + " digits, so that the 100,000"
                    + " rows can differ on which its queries are judged; give it more or drop 'unique'");
        }
    }

    private void checkEnum(Field field) {
        var values = new HashSet<String>();
        for (String value : field.values()) {
            if (!VALUE.matcher(value).matches()) {
                problems.add(place, "value '" + value + "' is no constant; take capitals, digits and underscores,"
                        + " a letter first, such as IN_TRANSIT");
            } else if (!values.add(value)) {
                problems.add(place, "value '" + value + "' is named twice; remove one");
            }
        }
        if (field.values().isEmpty()) {
            problems.add(place, "an enum needs at least one value, such as [OPEN|CLOSED]");
        }
        if (field.unique()) {
            problems.add(place, "'enum' can't be unique; drop 'unique'");
        }
    }
}
