package com.example.cornershop.platform.validation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** 1.50 is the number 1.5, as the contract's {@code multipleOf} has it: {@code @Digits} would count the zero. */
class Decimal extends BigDecimalDeserializer {
    /** With 2147483647 {@code @Digits} overflows, and takes the number; beyond that Jackson breaks. */
    private static final Pattern EXPONENT_FROM_100_ON = Pattern.compile("[^eE]*[eE][+-]?0*[1-9]\\d\\d+");

    @Override
    public BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (EXPONENT_FROM_100_ON.matcher(json.getText()).matches()) {
            return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, json.getText(), "the exponent");
        }
        BigDecimal number = super.deserialize(json, context);
        return number.scale() > 0 ? number.setScale(Math.max(0, number.stripTrailingZeros().scale())) : number;
    }
}
