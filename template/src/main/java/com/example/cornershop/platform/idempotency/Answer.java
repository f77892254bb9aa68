package com.example.cornershop.platform.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Nullable;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Set;

/** What a request was answered with: all of it that a repetition gets again. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Answer(
        int status,
        @Nullable String contentType,
        @Nullable String location,
        @Nullable String etag,
        @Nullable byte[] body) {
    static final String REPLAYED = "Idempotency-Replayed";
    /** Refusals that another try may get past: they are forgotten. */
    private static final Set<Integer> TRANSIENT = Set.of(400, 401, 403, 404, 412, 413, 415, 429);

    static Answer of(Response response, ObjectMapper json) {
        boolean empty = !response.hasEntity();
        MediaType type = response.getMediaType() == null ? MediaType.APPLICATION_JSON_TYPE : response.getMediaType();
        return new Answer(
                response.getStatus(),
                empty ? null : type.toString(),
                response.getLocation() == null ? null : response.getLocation().getRawPath(),
                response.getHeaderString(HttpHeaders.ETAG),
                empty ? null : bytes(response.getEntity(), json));
    }

    private static byte[] bytes(Object entity, ObjectMapper json) {
        try {
            return entity instanceof byte[] bytes ? bytes : json.writeValueAsBytes(entity);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isKept(int refusal) {
        return refusal >= 400 && refusal < 500 && !TRANSIENT.contains(refusal);
    }

    Answer withBodyUpTo(int bytes) {
        return body == null || body.length <= bytes ? this : new Answer(status, null, location, etag, null);
    }

    Response response() {
        return Response.status(status)
                .entity(body)
                .type(contentType)
                .location(location == null ? null : URI.create(location))
                .header(HttpHeaders.ETAG, etag)
                .build();
    }

    Response replay() {
        return Response.fromResponse(response()).header(REPLAYED, true).build();
    }
}
