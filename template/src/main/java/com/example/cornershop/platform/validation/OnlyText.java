package com.example.cornershop.platform.validation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** A value that is written as text, and that no number stands for: seconds or milliseconds, nobody could tell. */
class OnlyText<T> extends StdScalarDeserializer<T> {
    private final transient JsonDeserializer<T> value;

    OnlyText(Class<T> type, JsonDeserializer<T> value) {
        super(type);
        this.value = value;
    }

    @Override
    @SuppressWarnings("unchecked") // the handler answers with the type that it is asked for
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
        return json.hasToken(JsonToken.VALUE_STRING)
                ? value.deserialize(json, context)
                : (T) context.handleUnexpectedToken(handledType(), json);
    }
}
