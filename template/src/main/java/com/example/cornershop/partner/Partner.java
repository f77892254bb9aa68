package com.example.cornershop.partner;

import com.example.cornershop.platform.client.Downstream;
import com.example.cornershop.platform.client.Downstreams;
import com.example.cornershop.platform.client.LastKnown;
import com.example.cornershop.platform.client.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The partner, as the features see it: in our words, within our limits. */
@ApplicationScoped
public class Partner {
    private final PartnerApi api;
    private final Downstream partner;
    private final LastKnown<String, Quote> quotes;

    Partner(Downstreams downstreams, PartnerConfig config) {
        this.api = downstreams.client(PartnerApi.class, config);
        this.partner = downstreams.downstream("partner", config);
        this.quotes = new LastKnown<>(Clock.systemUTC(), config.lastKnownQuotes(), config.lastKnownAge());
    }

    /** The quote for an item; the last known one, marked as degraded, while the partner does not answer. */
    public Reading<Quote> quote(String item) {
        return quotes.read(item, () -> partner.read(() -> api.quote(item), Quote.class));
    }

    /**
     * Books, once for the key.
     *
     * @throws com.example.cornershop.platform.client.Unavailable nothing was booked
     * @throws com.example.cornershop.platform.client.Unknown it may be booked: call again with the same key
     * @throws com.example.cornershop.platform.client.Rejected the partner will not book this
     */
    public Receipt book(String key, Booking booking) {
        return partner.write(key, sent -> api.book(sent, booking), Receipt.class);
    }
}
