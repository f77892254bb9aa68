package com.example.cornershop.platform.validation;

import com.example.cornershop.platform.criteria.Criterion;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StrictJsonTest {
    enum Colour {
        RED,
        GREEN
    }

    private final ObjectMapper json =
            new ObjectMapper().registerModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    StrictJsonTest() {
        new StrictJson().customize(json);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00Z, 2026-01-01T00:00:00Z",
        "2026-01-01t00:00:00.123456789z, 2026-01-01T00:00:00.123456789Z",
        "2026-01-01T00:00:00.1-05:30, 2026-01-01T05:30:00.100Z",
        "2026-01-01T00:00:00-00:00, 2026-01-01T00:00:00Z",
        "2024-02-29T23:59:59+01:00, 2024-02-29T22:59:59Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999999999Z"
    })
    void aMomentIsReadAndWrittenAsRfc3339HasIt(String sent, String written) throws JsonProcessingException {
        Instant read = json.readValue(quoted(sent), Instant.class);

        assertThat(json.writeValueAsString(read)).isEqualTo(quoted(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1700000000000",
                "1700000000",
                "-1",
                "1700000000.5",
                "2026-01-01",
                "2026-01-01T00:00:00",
                "2026-01-01T00:00Z",
                "2026-01-01T00:00:00.Z",
                "2026-01-01T00:00:00,5Z",
                "2026-01-01T00:00:00.0000000001Z",
                "2026-01-01 00:00:00Z",
                "2026-01-01T00:00:00+01",
                "2026-01-01T00:00:00+0100",
                "2026-01-01T00:00:00+01:00:00",
                "2026-01-01T00:00:00+24:00",
                "2026-01-01T00:00:00Z[UTC]",
                "2026-01-01T24:00:00Z",
                "2016-12-31T23:59:60Z",
                "2026-02-30T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "+2026-01-01T00:00:00Z",
                "+12026-01-01T00:00:00Z",
                "12026-01-01T00:00:00Z",
                "-2026-01-01T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "0001-01-01T00:00:00+00:01",
                "9999-12-31T23:59:59-00:01",
                " 2026-01-01T00:00:00Z",
                "2026-01-01T00:00:00Z ",
                "2026-01-01T00:00:00Z\\n",
                "\\u0662\\u0660\\u0662\\u0666-01-01T00:00:00Z"
            })
    @Criterion("SC-08")
    void nothingElseIsAMoment(String text) {
        refuses(quoted(text), Instant.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "2024-02-29", "9999-12-31"})
    void aDayIsReadAndWrittenAsRfc3339HasIt(String day) throws JsonProcessingException {
        LocalDate read = json.readValue(quoted(day), LocalDate.class);

        assertThat(json.writeValueAsString(read)).isEqualTo(quoted(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-01-01T23:00:00Z",
                "2020-01-01T23:00:00",
                "2020-01-01Z",
                "20200101",
                "18262",
                "2020-1-1",
                "2020-W01-1",
                "2023-02-29",
                "2020-00-01",
                "0000-01-01",
                "-0001-01-01",
                "+12020-01-01",
                "12020-01-01",
                " 2020-01-01",
                "2020-01-01 "
            })
    @Criterion("SC-08")
    void nothingElseIsADay(String text) {
        refuses(quoted(text), LocalDate.class);
    }

    @Test
    void anIdentifierHas36CharactersInEitherCase() throws JsonProcessingException {
        String id = "018f4e5c-ABCD-7000-8000-00000000000f";

        assertThat(json.readValue(quoted(id), UUID.class)).isEqualTo(UUID.fromString(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AY9OXAAAcACAAAAAAAAAAA==",
                "AY9OXAAAcACAAAAAAAAAAA",
                " 018f4e5c-0000-7000-8000-000000000000",
                "018f4e5c-0000-7000-8000-000000000000 ",
                "018f4e5c000070008000000000000000",
                "{018f4e5c-0000-7000-8000-000000000000}",
                "018f4e5c-0000-7000-8000-00000000000g",
                "018f4e5c-0000-7000-8000000000000-000",
                "1-1-1-1-1"
            })
    @Criterion("SC-08")
    void nothingElseIsAnIdentifier(String text) {
        refuses(quoted(text), UUID.class);
    }

    @Test
    void aConstantIsReadByItsNameWhereverItStands() throws JsonProcessingException {
        assertThat(json.readValue("\"GREEN\"", Colour.class)).isEqualTo(Colour.GREEN);
        assertThat(json.readValue("[\"RED\", null]", Colour[].class)).containsExactly(Colour.RED, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {" RED", "RED ", " RED ", "\\tRED", "RED\\n", "\\u0001RED", "\\u00a0RED", "Red", "0", " ", ""})
    @Criterion("SC-08")
    void nothingElseIsAConstant(String text) {
        refuses(quoted(text), Colour.class);
        refuses("[" + quoted(text) + "]", Colour[].class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "-1.5", "0.000000001", "1e99", "1E-099", "0"})
    void aNumberThatCanBeWrittenOutIsRead(String number) throws JsonProcessingException {
        assertThat(json.readValue(number, BigDecimal.class)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e100",
                "-1.5E+100",
                "1e-100",
                "1e-0000000000100",
                "1e999999999",
                "1e2147483647",
                "-1e2147483647",
                "12.5e2147483647",
                "1e2147483648",
                "1e-2147483647",
                "1e-2147483648",
                "0e2147483647",
                "1e99999999999999999999",
                "1e-99999999999999999999"
            })
    @Criterion("SC-08")
    void aNumberThatNobodyCouldWriteOutIsRefused(String number) {
        List.of(BigDecimal.class, Long.class, Integer.class).forEach(type -> refuses(number, type));
    }

    @Test
    @Criterion("SC-08")
    void noNumberStandsForText() {
        List.of(Instant.class, LocalDate.class, UUID.class, Colour.class).forEach(type -> refuses("1", type));
    }

    private void refuses(String text, Class<?> type) {
        assertThatThrownBy(() -> json.readValue(text, type)).isInstanceOf(MismatchedInputException.class);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
