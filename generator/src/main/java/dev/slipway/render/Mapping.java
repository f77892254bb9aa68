package dev.slipway.render;

import dev.slipway.blueprint.Field;
import dev.slipway.blueprint.FieldType;
import java.util.ArrayList;
import java.util.List;

/** How an entity's field is tied to its columns. */
final class Mapping {

    private Mapping() {
    }

    static List<String> of(Field field) {
        if (field.type() == FieldType.MONEY) {
            return List.of("@Embedded",
                    override("amountMinor", field.columns().get(0)),
                    override("currency", field.columns().get(1)));
        }
        var lines = new ArrayList<String>();
        if (field.type() == FieldType.ENUM) {
            lines.add("@Enumerated(EnumType.STRING)");
        }
        if (field.type() == FieldType.DATE) {
            // java.sql.Date, the other way, moves days that its calendar leaves out: ten in 1582, one where a time zone skipped it
            lines.add("@JdbcTypeCode(SqlTypes.LOCAL_DATE)");
        }
        var column = new ArrayList<String>();
        if (!field.column().equals(field.javaName())) {
            column.add("name = \"" + field.column() + "\"");
        }
        if (field.type() == FieldType.DECIMAL) {
            column.add("precision = " + field.precision());
            column.add("scale = " + field.scale());
        }
        if (!column.isEmpty()) {
            lines.add("@Column(" + String.join(", ", column) + ")");
        }
        return lines;
    }

    private static String override(String attribute, String column) {
        return "@AttributeOverride(name = \"" + attribute + "\", column = @Column(name = \"" + column + "\"))";
    }
}
