package com.example.cornershop.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpResponseStatus;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.MDC;

/**
 * What a caller is told when a request fails (RFC 9457).
 *
 * @param type {@code about:blank}, or {@code /problems/} and the code: to compare, nothing is served there
 * @param instance the path that was asked for
 * @param code stable: what a program looks at
 * @param requestId what to look for in our logs; so is the trace id
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @NotNull String type,
        @NotNull String title,
        @Schema(required = true) int status,
        @Nullable String detail,
        @Nullable String instance,
        @NotNull String code,
        @Nullable String requestId,
        @Nullable String traceId,
        List<Violation> violations) {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One thing wrong with the request.
     *
     * @param in body, query, path or header
     * @param field as it was sent: {@code lines[2].quantity}
     */
    public record Violation(@NotNull String in, @NotNull String field, @NotNull String message) {}

    /** A problem that its HTTP status says all about. */
    public static Problem of(int status, @Nullable String detail) {
        return of(status, null, detail);
    }

    /** A problem with a stable code of its own, in lower-case words joined by hyphens. */
    public static Problem of(int status, @Nullable String code, @Nullable String detail) {
        return of(status, code, detail, List.of());
    }

    public static Problem of(int status, @Nullable String code, @Nullable String detail, List<Violation> violations) {
        String title = HttpResponseStatus.valueOf(status).reasonPhrase();
        String type = code == null ? "about:blank" : "/problems/" + code;
        String stable = code == null ? title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") : code;
        String requestId = logged("requestId");
        return new Problem(type, title, status, detail, null, stable, requestId, logged("traceId"), violations);
    }

    private static @Nullable String logged(String key) {
        return MDC.get(key) instanceof String value ? value : null;
    }

    /** The same, with the path that was asked for. */
    public Problem at(String path) {
        return new Problem(type, title, status, detail, path, code, requestId, traceId, violations);
    }

    public Response response() {
        return Response.status(status).type(MediaType.valueOf(MEDIA_TYPE)).entity(this).build();
    }

    /** The same, for a caller who may come back after so many seconds. */
    public Response response(long retryAfter) {
        return Response.fromResponse(response()).header(HttpHeaders.RETRY_AFTER, retryAfter).build();
    }

    /** For what answers below JAX-RS. */
    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
