package com.example.cornershop.platform.client;

import io.vertx.core.http.HttpClientRequest;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;

/**
 * Closes the connection of an answer that is not read to its end. The client would read on to keep the connection, for as
 * long as a slow downstream pleases.
 */
final class HangUp implements ClientResponseFilter {
    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) {
        if (response.getEntityStream() != null) {
            var exchange = ((ResteasyReactiveClientRequestContext) request).unwrap(HttpClientRequest.class);
            response.setEntityStream(new Body(response.getEntityStream(), exchange));
        }
    }

    private static final class Body extends FilterInputStream {
        private final HttpClientRequest exchange;
        private boolean complete;

        Body(InputStream in, HttpClientRequest exchange) {
            super(in);
            this.exchange = exchange;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            complete |= read < 0;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            complete |= read < 0;
            return read;
        }

        @Override
        public void close() throws IOException {
            if (!complete) {
                exchange.reset();
            }
            super.close();
        }
    }
}
