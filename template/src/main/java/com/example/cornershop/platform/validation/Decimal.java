package com.example.cornershop.platform.validation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/** 1.50 is the number 1.5, as the contract's {@code multipleOf} has it: {@code @Digits} would count the zero. */
class Decimal extends BigDecimalDeserializer {
    @Override
    public BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
        BigDecimal number = super.deserialize(json, context);
        // the others stay as they are: written out, 1e999999999 has a billion digits
        return number.scale() > 0 ? number.setScale(Math.max(0, number.stripTrailingZeros().scale())) : number;
    }
}
