package com.example.cornershop.platform.client;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/** Makes clients: the interface that sends the requests, and the {@link Downstream} that they go through. */
@ApplicationScoped
public class Downstreams {
    private final Validator validator;
    private final TransactionSynchronizationRegistry transactions;
    private final Event<Downstream> made;

    Downstreams(Validator validator, TransactionSynchronizationRegistry transactions, Event<Downstream> made) {
        this.validator = validator;
        this.transactions = transactions;
        this.made = made;
    }

    /** To be made once for each client, by its gateway; the name is a tag of the metrics. Fired as an event. */
    public Downstream downstream(String name, ClientLimits limits) {
        var pause = new Pause(Clock.systemUTC(), limits.maxPause());
        var answers = new Answers(name, limits.maxAnswer().asLongValue(), validator, pause);
        var downstream = new Downstream(name, limits, answers, pause, transactions);
        made.fire(downstream);
        return downstream;
    }

    /** The interface's methods return {@link jakarta.ws.rs.core.Response}, so that the answer is not read before it is looked at. */
    public <T> T client(Class<T> type, ClientLimits limits) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(limits.url())
                .connectTimeout(limits.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(limits.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                // As many connections as calls: none waits for another's.
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, limits.concurrency())
                .property(QuarkusRestClientProperties.CONNECTION_TTL, (int) limits.keepAlive().toSeconds())
                .followRedirects(false)
                .disableDefaultMapper(true)
                .register(new HangUp())
                .build(type);
    }
}
