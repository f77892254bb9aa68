package com.example.cornershop.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SampleTest {
    private static final Contract CONTRACT = Contract.of(
            """
            components:
              schemas:
                Currency: {type: string, pattern: "^[A-Z]{3}$", examples: [EUR]}
                Order:
                  type: object
                  properties:
                    lines: {type: array, minItems: 2, items: {type: object, properties: {quantity: {type: integer}}}}
                    currency: {$ref: "#/components/schemas/Currency"}
            """);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{enum: [RED, BLUE]}                           | RED",
        "{type: integer, minimum: 5}                   | 5",
        "{type: number, maximum: 0.5}                  | 0.5",
        "{type: [boolean, 'null']}                     | true",
        "{type: string, format: date}                  | 2022-03-10",
        "{$ref: '#/components/schemas/Currency'}       | EUR"
    })
    void isWhatTheSchemaAllows(String schema, String value) {
        assertThat(sample(schema).asText()).isEqualTo(value);
    }

    @Test
    void hasEveryPropertyAndEnoughItems() {
        assertThat(sample("{$ref: '#/components/schemas/Order'}").toString())
                .isEqualTo("{\"lines\":[{\"quantity\":1},{\"quantity\":1}],\"currency\":\"EUR\"}");
    }

    @Test
    void makesTextsThatDifferAndAreShortEnough() {
        String schema = "{type: string, maxLength: 12, pattern: \\S}";

        assertThat(sample(schema).asText()).hasSize(12).isNotEqualTo(sample(schema).asText());
    }

    private static JsonNode sample(String schema) {
        return new Sample(CONTRACT).of(Contract.of("a: " + schema).document().path("a"));
    }
}
