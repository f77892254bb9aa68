package com.example.cornershop.orders;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.packaged.Replicas;
import com.example.cornershop.stock.Shelf;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock("RestAssured.port")
class LastItemIT {
    private static final int BUYERS = 64;

    @Test
    @Criterion("CC-01")
    void isSoldToOneOfManyWhoAskTwoProcessesAtOnce() throws Exception {
        try (var replicas = new Replicas()) {
            RestAssured.port = replicas.uri(0, "/").getPort();
            UUID last = Shelf.product(1);

            List<Integer> answers = replicas.atOnce(BUYERS, buyer -> () -> buys(last, replicas, buyer % 2));

            assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
            assertThat(answers).filteredOn(status -> status == 409).hasSize(BUYERS - 1);
            assertThat(Shelf.level(last)).isZero();
        } finally {
            RestAssured.port = RestAssured.UNDEFINED_PORT;
        }
    }

    private static int buys(UUID product, Replicas replicas, int process) {
        return Customer.stranger()
                .request()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("lines", List.of(Map.of("productId", product, "quantity", 1))))
                .post(replicas.uri(process, "/v1/orders"))
                .statusCode();
    }
}
