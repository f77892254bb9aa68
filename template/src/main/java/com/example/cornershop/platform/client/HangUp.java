package com.example.cornershop.platform.client;

import io.vertx.core.http.HttpClientRequest;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientResponseFilter;

/**
 * Closes the connection of an answer that is not read to its end. The client would read on to keep the connection, for as
 * long as a slow downstream pleases.
 *
 * <p>A little more is read first: an answer whose end has arrived has given its connection back, and closing that would end
 * the call that has it by then (Vert.x 6294).
 *
 * <p>A filter of this type runs on the event loop, and may not wait; any other would need a worker for each answer.
 */
final class HangUp implements ResteasyReactiveClientResponseFilter {
    /** Several times what can have arrived unread: the client stops receiving at 64 KB. */
    private static final long READ_ON = 512 * 1024;

    @Override
    public void filter(ResteasyReactiveClientRequestContext request, ClientResponseContext response) {
        if (response.getEntityStream() != null) {
            var exchange = request.unwrap(HttpClientRequest.class);
            String length = response.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH);
            long left = length == null ? 0 : Long.parseLong(length);
            response.setEntityStream(new Body(response.getEntityStream(), exchange, left));
        }
    }

    private static final class Body extends FilterInputStream {
        private final HttpClientRequest exchange;
        private long left;
        private boolean complete;
        private boolean broken;

        Body(InputStream in, HttpClientRequest exchange, long left) {
            super(in);
            this.exchange = exchange;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            broken = true; // unless it returns
            int read = super.read(bytes, offset, length);
            broken = false;
            complete = read < 0;
            left -= read;
            return read;
        }

        @Override
        public void close() throws IOException {
            try {
                // after a read that has thrown nothing may wait again: the deadline interrupts once
                if (!broken && left <= READ_ON) {
                    readOn();
                }
            } finally {
                if (!complete) {
                    exchange.reset();
                }
                super.close();
            }
        }

        private void readOn() throws IOException {
            byte[] unwanted = new byte[8 * 1024];
            long more = READ_ON;
            while (!complete && more > 0) {
                more -= read(unwanted, 0, unwanted.length);
            }
        }
    }
}
