package dev.slipway.render;

import dev.slipway.blueprint.Field;
import dev.slipway.render.FieldModel.Seed;
import java.util.List;

/** SQL for the values of row {@code n} of 100,000: none of them is one that a test sends. */
final class Seeds {

    private static final int LONGEST_SEED = "seed-100000".length();

    private Seeds() {
    }

    static List<Seed> of(Field field) {
        return switch (field.type()) {
            case STRING, TEXT -> one(field, text(field));
            case INT, LONG -> one(field, "-n");
            case DECIMAL -> one(field, "-(n % 1" + "0".repeat(Math.min(field.precision(), 6)) + ") * 1e-" + field.scale());
            case BOOLEAN -> one(field, "n % 2 = 0");
            case DATE -> one(field, "date '1000-01-01' + n");
            case INSTANT -> one(field, "timestamptz '1000-01-01 00:00:00Z' + n * interval '1 minute'");
            case UUID -> one(field, "gen_random_uuid()");
            case ENUM -> one(field, "(ARRAY[" + Columns.quoted(field) + "])[1 + n % " + field.values().size() + "]");
            case MONEY -> List.of(new Seed(field.columns().get(0), "n"), new Seed(field.columns().get(1), "'EUR'"));
        };
    }

    private static String text(Field field) {
        if (Constraints.longest(field) >= LONGEST_SEED) {
            return "'seed-' || n";
        }
        // one character each, so that they fit and differ
        return "chr(65536 + n)";
    }

    private static List<Seed> one(Field field, String value) {
        return List.of(new Seed(field.column(), value));
    }
}
