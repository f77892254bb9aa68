package com.example.cornershop.platform.money;

import com.example.cornershop.platform.criteria.Criterion;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Criterion("SC-08")
class MoneyTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @ValueSource(longs = {0, 1999, 999_999_999_999_999L})
    void takesAnAmountThatEveryReaderOfJsonKeepsExactly(long amount) {
        assertThat(VALIDATOR.validate(new Money(amount, "EUR"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1_000_000_000_000_000L})
    void refusesAnAmountOutOfBounds(long amount) {
        assertThat(VALIDATOR.validate(new Money(amount, "EUR"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eur", "EURO", "ZZZ", "€"})
    void refusesWhatIsNoCurrency(String currency) {
        assertThat(VALIDATOR.validate(new Money(1, currency)))
                .singleElement()
                .satisfies(violation -> assertThat(violation.getMessage()).contains("ISO 4217"));
    }

    @Test
    void isTheSameAfterJson() throws JsonProcessingException {
        var mapper = new ObjectMapper();

        String json = mapper.writeValueAsString(new Money(1999, "EUR"));

        assertThat(json).isEqualTo("{\"amountMinor\":1999,\"currency\":\"EUR\"}");
        assertThat(mapper.readValue(json, Money.class)).isEqualTo(new Money(1999, "EUR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"currency\":\"EUR\"}", "{\"amountMinor\":null,\"currency\":\"EUR\"}"})
    void isNotFreeWhenItsAmountIsMissing(String json) {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> new ObjectMapper().readValue(json, Money.class));
    }
}
