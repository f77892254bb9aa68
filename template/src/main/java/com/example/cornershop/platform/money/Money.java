package com.example.cornershop.platform.money;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount in the minor unit of its currency: 19.99 EUR is 1999 EUR. The same in JSON and, in two columns, in the database.
 *
 * <p>Amounts end below 2^53, where readers of JSON that know only doubles begin to round.
 *
 * @param currency an alphabetic code of ISO 4217
 */
@Embeddable
public record Money(
        @PositiveOrZero @Max(999_999_999_999_999L) @Schema(required = true) @JsonSetter(nulls = Nulls.FAIL) long amountMinor,
        @NotNull @CurrencyCode @Schema(pattern = "^[A-Z]{3}$", examples = "EUR") String currency) {}
