package com.example.cornershop.payments;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The payment provider that every test of the service, and the service in development, runs beside. */
public class PaymentServers implements QuarkusTestResourceLifecycleManager {
    private static PaymentProviderStub provider;

    static PaymentProviderStub provider() {
        return provider;
    }

    @Override
    public synchronized Map<String, String> start() {
        try {
            provider = provider == null ? new PaymentProviderStub() : provider;
            return Map.of("corner-shop.payments.url", provider.url());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // kept for the next application of this run
    }
}
