package dev.slipway.blueprint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The types that a field can have. */
public enum FieldType {
    STRING, TEXT, INT, LONG, DECIMAL, MONEY, BOOLEAN, DATE, INSTANT, UUID, ENUM;

    /** The name as it is written in a blueprint. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FieldType> of(String word) {
        return Stream.of(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Stream.of(values()).map(FieldType::word).toList();
    }
}
