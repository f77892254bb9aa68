package com.example.cornershop.payments;

import com.example.cornershop.platform.client.Downstream;
import com.example.cornershop.platform.client.Downstreams;
import com.example.cornershop.platform.client.Rejected;
import com.example.cornershop.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The provider of payments. Whatever keeps it from a plain answer is a {@code DownstreamException}: unknown. */
@ApplicationScoped
class PaymentProvider {
    private final PaymentProviderApi api;
    private final Downstream provider;

    PaymentProvider(Downstreams downstreams, PaymentsConfig config) {
        this.api = downstreams.client(PaymentProviderApi.class, config);
        this.provider = downstreams.downstream("payments", config);
    }

    /** Charges, once for the key. */
    PaymentStatus charge(String key, Money amount) {
        return provider.write(key, sent -> api.charge(sent, amount), Charge.class).outcome();
    }

    /** What became of the charge with this key, if the provider has ever heard of it. */
    Optional<PaymentStatus> find(String key) {
        try {
            return Optional.of(provider.read(() -> api.find(key), Charge.class).outcome());
        } catch (Rejected e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
