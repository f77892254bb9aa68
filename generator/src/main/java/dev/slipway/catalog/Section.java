package dev.slipway.catalog;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One mapping of the manifest, from which each key is taken once. */
final class Section {

    private final String place;
    private final Map<String, Object> left = new TreeMap<>();

    Section(String place, Object yaml) {
        if (!(yaml instanceof Map<?, ?> map)) {
            throw new IllegalStateException(place + ": a mapping was expected, seen '" + yaml + "'");
        }
        this.place = place;
        map.forEach((key, value) -> left.put(String.valueOf(key), value));
    }

    List<String> keys() {
        return List.copyOf(left.keySet());
    }

    String string(String key) {
        return String.valueOf(required(key));
    }

    int number(String key) {
        return typed(key, required(key), Integer.class, "a number");
    }

    boolean flag(String key) {
        Object value = left.remove(key);
        return value != null && typed(key, value, Boolean.class, "true or false");
    }

    Section section(String key) {
        return new Section(place + ": " + key, required(key));
    }

    Section optional(String key) {
        Object value = left.remove(key);
        return new Section(place + ": " + key, value == null ? Map.of() : value);
    }

    List<Section> sections(String key) {
        return list(key).stream().map(item -> new Section(place + ": " + key, item)).toList();
    }

    List<String> strings(String key) {
        return list(key).stream().map(String::valueOf).toList();
    }

    List<Glob> globs(String key) {
        return strings(key).stream().map(Glob::of).toList();
    }

    /** @throws IllegalStateException where a key is left that nobody asked for */
    void end() {
        if (!left.isEmpty()) {
            throw new IllegalStateException(place + ": unknown keys " + left.keySet());
        }
    }

    private List<?> list(String key) {
        Object value = left.remove(key);
        return value == null ? List.of() : typed(key, value, List.class, "a list");
    }

    private <T> T typed(String key, Object value, Class<T> type, String wanted) {
        if (!type.isInstance(value)) {
            throw new IllegalStateException(place + ": " + key + ": " + wanted + " was expected, seen '" + value + "'");
        }
        return type.cast(value);
    }

    private Object required(String key) {
        Object value = left.remove(key);
        if (value == null) {
            throw new IllegalStateException(place + ": key '" + key + "' is missing");
        }
        return value;
    }
}
