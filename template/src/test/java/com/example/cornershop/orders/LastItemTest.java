package com.example.cornershop.orders;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.database.PatientDatabase;
import com.example.cornershop.stock.Shelf;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class LastItemTest {
    private static final int BUYERS = 64;

    @Inject
    AgroalDataSource pool;

    @Test
    @Criterion("CC-01")
    void isSoldToOneOfManyWhoWantItAtOnce() throws Exception {
        UUID last = Shelf.product(1);

        try (var patient = new PatientDatabase(pool)) {
            List<Integer> answers = Rush.of(BUYERS, buyer -> Customer.stranger().orders(last).statusCode());

            assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
            assertThat(answers).filteredOn(status -> status == 409).hasSize(BUYERS - 1);
        }
        assertThat(Shelf.level(last)).isZero();
    }
}
