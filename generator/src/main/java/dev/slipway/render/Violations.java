package dev.slipway.render;

import dev.slipway.blueprint.Field;
import dev.slipway.blueprint.FieldType;
import dev.slipway.render.FieldModel.Seed;
import java.util.ArrayList;
import java.util.List;

/** SQL for a row that a table takes, and for the values at which each of its checks refuses it. */
final class Violations {

    private Violations() {
    }

    static List<Seed> row(Field field) {
        return switch (field.type()) {
            case STRING, TEXT -> one(field, "'-'");
            case INT, LONG -> one(field, "-1");
            case DECIMAL -> one(field, "0");
            case BOOLEAN -> one(field, "true");
            case DATE -> one(field, "'1000-01-01'");
            case INSTANT -> one(field, "'1000-01-01 00:00:00Z'");
            case UUID -> one(field, "gen_random_uuid()");
            case ENUM -> one(field, "'" + field.values().get(0) + "'");
            case MONEY -> List.of(new Seed(field.columns().get(0), "1"), new Seed(field.columns().get(1), "'EUR'"));
        };
    }

    static List<Seed> of(Field field) {
        var violations = new ArrayList<Seed>();
        if (Constraints.isText(field)) {
            if (field.required()) {
                violations.addAll(one(field, "''"));
            }
            violations.addAll(one(field, "repeat('x', " + (Constraints.longest(field) + 1) + ")"));
        } else if (field.type() == FieldType.ENUM) {
            violations.addAll(one(field, "'unheard of'"));
        } else if (field.type() == FieldType.MONEY) {
            violations.addAll(money(field));
        }
        return violations;
    }

    private static List<Seed> money(Field field) {
        String minor = field.columns().get(0);
        String currency = field.columns().get(1);
        var violations = new ArrayList<>(List.of(new Seed(minor, "-1"), new Seed(minor, "1000000000000000"),
                new Seed(currency, "'eur'")));
        if (!field.required()) {
            violations.addAll(List.of(new Seed(minor, "NULL"), new Seed(currency, "NULL")));
        }
        return violations;
    }

    private static List<Seed> one(Field field, String value) {
        return List.of(new Seed(field.column(), value));
    }
}
