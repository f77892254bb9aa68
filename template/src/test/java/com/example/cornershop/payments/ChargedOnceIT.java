package com.example.cornershop.payments;

import com.example.cornershop.orders.Customer;
import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.development.Surroundings;
import com.example.cornershop.platform.packaged.PackagedService;
import com.example.cornershop.stock.Shelf;
import io.restassured.RestAssured;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The packaged service dies between a charge and its record; the next process finds out what the provider has done. */
@ResourceLock("RestAssured.port")
class ChargedOnceIT {
    private final Map<String, String> settings = new HashMap<>(Surroundings.start());

    @Test
    @Criterion("CC-10")
    void aCrashBetweenAChargeAndItsRecordChargesOnce() {
        settings.putAll(PackagedService.PATIENT);
        settings.put("corner-shop.work.heartbeat", "500ms");
        // it is still waiting for the answer when it dies
        settings.put("corner-shop.payments.read-timeout", "10m");
        settings.put("corner-shop.payments.deadline", "20m");
        settings.put("quarkus.flyway.migrate-at-start", "true");
        PaymentProviderStub provider = PaymentServers.provider();
        Customer alice = Customer.stranger();
        String order;

        try (PackagedService service = started()) {
            order = alice.ordered(Shelf.product(1, PaymentProviderStub.SILENT, "EUR"));
            await().until(() -> provider.chargesOf(PaymentProviderStub.SILENT) == 1);
            service.kill();
        }

        try (PackagedService next = started()) {
            alice.waitsUntil(order, "PAID");
        }
        assertThat(provider.chargesOf(PaymentProviderStub.SILENT)).isEqualTo(1);
    }

    private PackagedService started() {
        PackagedService service = PackagedService.start(settings);
        RestAssured.port = service.uri("/").getPort();
        return service;
    }
}
