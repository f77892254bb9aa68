package com.example.cornershop.platform.validation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A value that is text in one form: Jackson also reads epochs, and drops what it has no use for. */
class OnlyText<T> extends StdScalarDeserializer<T> {
    /** These two are of RFC 3339, from year 1 on: PostgreSQL has no year 0. Nor are 24:00 and leap seconds taken. */
    static final String DATE = "(?!0000)\\d{4}-\\d\\d-\\d\\d";

    static final String MOMENT = DATE + "[Tt]([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)";
    static final String UUID = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";

    private final Pattern form;
    private final transient Function<String, T> value;

    OnlyText(Class<T> type, String form, Function<String, T> value) {
        super(type);
        this.form = Pattern.compile(form);
        this.value = value;
    }

    @Override
    @SuppressWarnings("unchecked") // the handlers answer with the type that they are asked for
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(handledType(), json);
        }
        String text = json.getText();
        try {
            T read = form.matcher(text).matches() ? value.apply(text) : null;
            // as it is written again too: in UTC a moment may be of another year
            return read != null && form.matcher(read.toString()).matches()
                    ? read
                    : (T) context.handleWeirdStringValue(handledType(), text, "another form");
        } catch (DateTimeException e) {
            return (T) context.handleWeirdStringValue(handledType(), text, e.getMessage());
        }
    }
}
