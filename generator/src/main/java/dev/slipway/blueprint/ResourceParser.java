package dev.slipway.blueprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a resource as it is written on a command line:
 * {@code Shipment(reference:string(40)!unique, weightKg:decimal(9,3)!, status:[PENDING|DELIVERED])}.
 */
public final class ResourceParser {

    private static final String UNIQUE = "unique";
    private static final List<String> MODIFIERS = List.of("!", UNIQUE);

    private final Problems problems;

    public ResourceParser(Problems problems) {
        this.problems = problems;
    }

    /** The resource, or nothing where the text can't be read; what is wrong with it is noted as a problem. */
    public Optional<Resource> parse(String text) {
        try {
            return Optional.of(resource(new Cursor(text))).filter(resource -> !resource.fields().isEmpty());
        } catch (SyntaxError error) {
            problems.add("--resource '" + text + "'", error.expected());
            return Optional.empty();
        }
    }

    private Resource resource(Cursor cursor) {
        String name = cursor.word("a name");
        cursor.expect('(', "after the name");
        var fields = new ArrayList<Field>();
        do {
            field(cursor, name).ifPresent(fields::add);
        } while (cursor.accept(','));
        cursor.expect(')', "after the last field");
        cursor.expectEnd();
        return new Resource(name, Resource.defaultFeature(name), true, fields);
    }

    private Optional<Field> field(Cursor cursor, String resource) {
        String name = cursor.word("a field");
        cursor.expect(':', "between field '" + name + "' and its type");
        List<String> values = cursor.accept('[') ? values(cursor) : List.of();
        String word = values.isEmpty() ? cursor.word("the type of field '" + name + "'") : FieldType.ENUM.word();
        List<Integer> sizes = cursor.accept('(') ? sizes(cursor) : List.of();
        String place = "resource '" + resource + "': field '" + name + "'";
        boolean required = false;
        boolean unique = false;
        while (true) {
            if (cursor.accept('!')) {
                required = true;
            } else if (cursor.acceptWord(UNIQUE)) {
                unique = true;
            } else if (cursor.isAtWord()) {
                String modifier = cursor.word("a modifier");
                problems.add(place, "modifier '" + modifier + "' is unknown" + Nearest.hint(modifier, MODIFIERS));
            } else {
                break;
            }
        }
        Optional<FieldType> type = FieldType.of(word);
        if (type.isEmpty()) {
            problems.add(place, "type '" + word + "' is unknown" + Nearest.hint(word, FieldType.words()));
            return Optional.empty();
        }
        return Optional.of(field(place, name, type.get(), sizes, values, required, unique));
    }

    private Field field(String place, String name, FieldType type, List<Integer> sizes, List<String> values,
            boolean required, boolean unique) {
        int expected = type == FieldType.STRING ? 1 : type == FieldType.DECIMAL ? 2 : 0;
        if (sizes.size() > expected) {
            problems.add(place, "'" + type.word() + "' takes " + (expected == 0 ? "no size" : expected == 1
                    ? "one size, such as string(80)" : "two sizes, such as decimal(9,3)") + "; drop what is too much");
        }
        int first = sizes.isEmpty() ? 0 : sizes.get(0);
        int second = sizes.size() < 2 ? -1 : sizes.get(1);
        return switch (type) {
            case STRING -> new Field(name, type, required, unique, first, 0, 0, values);
            case DECIMAL -> new Field(name, type, required, unique, 0, first, second, values);
            default -> new Field(name, type, required, unique, 0, 0, 0, values);
        };
    }

    private static List<String> values(Cursor cursor) {
        var values = new ArrayList<String>();
        do {
            values.add(cursor.word("a value of the enum"));
        } while (cursor.accept('|'));
        cursor.expect(']', "after the last value");
        return values;
    }

    private static List<Integer> sizes(Cursor cursor) {
        var sizes = new ArrayList<Integer>();
        do {
            sizes.add(cursor.number());
        } while (cursor.accept(','));
        cursor.expect(')', "after the size");
        return sizes;
    }
}
