package com.example.cornershop.payments;

import com.example.cornershop.platform.client.Downstream;
import com.example.cornershop.platform.client.Downstreams;
import com.example.cornershop.platform.client.Rejected;
import com.example.cornershop.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** The provider of payments. Whatever keeps it from a plain answer is a {@code DownstreamException}: unknown. */
@ApplicationScoped
class PaymentProvider {
    /** What is said of the charge. Any other 4xx is said of us, a wrong credential say, and the charge is still wanted. */
    private static final Set<Integer> REFUSALS = Set.of(402, 422);

    private final PaymentProviderApi api;
    private final Downstream provider;

    PaymentProvider(Downstreams downstreams, PaymentsConfig config) {
        this.api = downstreams.client(PaymentProviderApi.class, config);
        this.provider = downstreams.downstream("payments", config);
    }

    /**
     * Charges, once for the key. A refusal of the charge is declined, unless the provider keeps a charge of this key all
     * the same: of an earlier attempt, say, whose answer was lost.
     */
    PaymentStatus charge(String key, Money amount) {
        try {
            return provider.write(key, sent -> api.charge(sent, amount), Charge.class).outcome();
        } catch (Rejected e) {
            if (REFUSALS.contains(e.status())) {
                return find(key).orElse(PaymentStatus.DECLINED);
            }
            throw e;
        }
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
