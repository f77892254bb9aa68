package com.example.cornershop.platform.client;

import com.example.cornershop.platform.client.Unknown.Reason;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;

/** What the HTTP client throws, said in our words: was the request sent or not? */
final class Failures {
    private static final List<Class<? extends Throwable>> NOT_SENT = List.of(
            ConnectException.class,
            NoRouteToHostException.class,
            UnknownHostException.class,
            SSLHandshakeException.class,
            ConnectionPoolTooBusyException.class);
    private static final List<Class<? extends Throwable>> TIMEOUT =
            List.of(TimeoutException.class, InterruptedIOException.class, InterruptedException.class);
    private static final List<Class<? extends Throwable>> BROKEN = List.of(IOException.class, ProcessingException.class);
    private static final Duration SOON = Duration.ofSeconds(1);

    private Failures() {}

    /** Anything that no network makes is a mistake of ours, and stays what it is. */
    static RuntimeException of(String client, Exception failure) {
        if (failure instanceof DownstreamException known) {
            return known;
        }
        if (has(failure, NOT_SENT)) {
            return new Unavailable(client, Unavailable.Reason.UNREACHABLE, SOON, failure);
        }
        if (has(failure, TIMEOUT)) {
            return new Unknown(client, Reason.TIMEOUT, "no answer in time", failure);
        }
        if (has(failure, BROKEN)) {
            return new Unknown(client, Reason.BROKEN, "no whole answer", failure);
        }
        return failure instanceof RuntimeException mistake ? mistake : new IllegalStateException(failure);
    }

    /** Whether this thread was told to stop, by the deadline or by a shutdown, which doesn't say it twice. */
    static boolean isInterrupt(Throwable failure) {
        // of the latter class alone: a timeout of a socket is one too
        return causes(failure).anyMatch(cause ->
                cause instanceof InterruptedException || cause.getClass() == InterruptedIOException.class);
    }

    private static boolean has(Throwable failure, List<Class<? extends Throwable>> types) {
        return causes(failure).anyMatch(cause -> types.stream().anyMatch(type -> type.isInstance(cause)));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
