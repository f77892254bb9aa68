package dev.slipway.render;

import dev.slipway.blueprint.Field;
import dev.slipway.blueprint.FieldType;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract allows no decimal that the request refuses. */
class DecimalsTest {
    @ParameterizedTest
    @CsvSource({"9, 3, 999999.999, 0.001", "1, 0, 9, 1", "2, 1, 9.9, 0.1",
        "38, 0, 99999999999999999999999999999999999999, 1", "12, 8, 9999.99999999, 1.0E-8"})
    void areBoundedByTheirDigits(int precision, int scale, String greatest, String step) {
        var field = new Field("weight", FieldType.DECIMAL, false, false, 0, precision, scale, List.of());

        assertThat(Properties.bounds(field))
                .as("in the order in which the service serves them")
                .containsExactly("multipleOf: " + step, "maximum: " + greatest, "minimum: -" + greatest);
        assertThat(Constraints.of(field)).isEqualTo("@Digits(integer = " + (precision - scale) + ", fraction = " + scale
                + ") @DecimalMin(\"-" + greatest + "\") @DecimalMax(\"" + greatest + "\") ");
    }
}
