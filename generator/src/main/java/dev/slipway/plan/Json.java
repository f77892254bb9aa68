package dev.slipway.plan;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;

/** Writes maps, lists, strings, numbers and truth values as JSON: a library would cost more time than the stamping. */
public final class Json {

    private final StringBuilder out = new StringBuilder();

    private Json() {
    }

    /** The value, indented by two spaces and with a line feed at the end; lists of plain values stand in one line. */
    public static String write(Object value) {
        var json = new Json();
        json.value(value, "");
        return json.out.append('\n').toString();
    }

    private void value(Object value, String indent) {
        if (value instanceof Map<?, ?> map) {
            object(map, indent);
        } else if (value instanceof Collection<?> list) {
            list(list, indent);
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            string(String.valueOf(value));
        }
    }

    private void object(Map<?, ?> map, String indent) {
        out.append('{');
        Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        while (entries.hasNext()) {
            var entry = entries.next();
            out.append('\n').append(indent).append("  ");
            string(String.valueOf(entry.getKey()));
            out.append(": ");
            value(entry.getValue(), indent + "  ");
            out.append(entries.hasNext() ? "," : "\n" + indent);
        }
        out.append('}');
    }

    private void list(Collection<?> list, String indent) {
        boolean deep = list.stream().anyMatch(Map.class::isInstance);
        out.append('[');
        Iterator<?> items = list.iterator();
        while (items.hasNext()) {
            out.append(deep ? "\n" + indent + "  " : "");
            value(items.next(), indent + "  ");
            out.append(items.hasNext() ? deep ? "," : ", " : deep ? "\n" + indent : "");
        }
        out.append(']');
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u" + HexFormat.of().toHexDigits(c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
