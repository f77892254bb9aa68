package com.example.cornershop.platform.validation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/** 1.50 is the number 1.5, as the contract's {@code multipleOf} has it: {@code @Digits} would count the zero. */
class Decimal extends StdScalarDeserializer<BigDecimal> {
    Decimal() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
        BigDecimal number = BigDecimalDeserializer.instance.deserialize(json, context);
        // the others stay as they are: written out, 1e999999999 has a billion digits
        if (number == null || number.scale() <= 0) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
