package com.example.cornershop.platform.validation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;

/** A constant is named without blanks, which Jackson would take off. */
class ExactName extends DelegatingDeserializer {
    private ExactName(JsonDeserializer<?> names) {
        super(names);
    }

    static BeanDeserializerModifier ofEveryEnum() {
        return new BeanDeserializerModifier() {
            @Override
            public JsonDeserializer<?> modifyEnumDeserializer(
                    DeserializationConfig config, JavaType type, BeanDescription description, JsonDeserializer<?> names) {
                return new ExactName(names);
            }
        };
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> names) {
        return new ExactName(names);
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
        String text = json.hasToken(JsonToken.VALUE_STRING) ? json.getText() : "";
        return text.equals(text.trim()) // as Jackson does: with strip() other characters would pass
                ? super.deserialize(json, context)
                : context.handleWeirdStringValue(handledType(), text, "blanks around it");
    }
}
