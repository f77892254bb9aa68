package com.example.cornershop.platform.client;

import com.example.cornershop.platform.client.Unknown.Reason;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.annotation.Nullable;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * Reads what a downstream answers: bounded in size, lenient with what is new, strict with what is agreed. A field that we
 * don't know is left alone; one that is missing (by Bean Validation) or of another type makes the answer garbage.
 */
final class Answers {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .withCoercionConfig(LogicalType.Textual, strict -> strict
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    /** In seconds, where a 429 doesn't say how long to wait; it need not (RFC 6585, 4). */
    private static final String UNSAID = "1";
    /** A request that came too slowly, or too early (RFC 9110, 15.5.9; RFC 8470): it may be sent again as it is. */
    private static final Set<Integer> LATER = Set.of(408, 425);

    private final String client;
    private final long maxBytes;
    private final Validator validator;
    private final Pause pause;

    Answers(String client, long maxBytes, Validator validator, Pause pause) {
        this.client = client;
        this.maxBytes = maxBytes;
        this.validator = validator;
        this.pause = pause;
    }

    /**
     * The answer's value; {@code null} for {@code Void}. What is no success is read to its end too: that leaves its
     * connection to the next call, while one that is given up early may already be the next call's.
     */
    @Nullable
    <T> T read(Response answer, Class<T> type) throws IOException {
        byte[] body = body(answer);
        int status = answer.getStatus();
        if (status == 429 || status == 503) {
            var asked = pause.begin(answer.getHeaderString(HttpHeaders.RETRY_AFTER));
            var granted = status == 429 ? asked.or(() -> pause.begin(UNSAID)) : asked;
            if (granted.isPresent()) {
                throw new Unavailable(client, Unavailable.Reason.PAUSED, granted.get(), null);
            }
        }
        if (status >= 500 || LATER.contains(status)) {
            throw new Unknown(client, Reason.ERROR, "status " + status, null);
        }
        if (status >= 400) {
            throw new Rejected(client, status);
        }
        if (status < 200 || status >= 300) {
            throw garbage("status " + status, null);
        }
        return type == Void.class ? null : value(answer.getMediaType(), body, type);
    }

    private <T> T value(MediaType media, byte[] body, Class<T> type) throws IOException {
        if (!isJson(media)) {
            throw garbage("content type " + media, null);
        }
        if (body.length > maxBytes) {
            throw garbage("more than " + maxBytes + " bytes", null);
        }
        T value = parse(body, type);
        if (value == null) {
            throw garbage("null", null);
        }
        var wrong = validator.validate(value);
        if (!wrong.isEmpty()) {
            throw garbage("field " + wrong.iterator().next().getPropertyPath(), null);
        }
        return value;
    }

    /** One byte more than the limit says that there are too many. */
    private byte[] body(Response answer) throws IOException {
        return answer.hasEntity() ? answer.readEntity(InputStream.class).readNBytes((int) maxBytes + 1) : new byte[0];
    }

    private <T> T parse(byte[] bytes, Class<T> type) throws IOException {
        try {
            return JSON.readValue(bytes, type);
        } catch (JsonMappingException e) {
            throw garbage("field " + e.getPathReference(), e);
        } catch (JacksonException e) {
            throw garbage("no JSON", e);
        }
    }

    private static boolean isJson(MediaType type) {
        return type != null
                && type.getType().equals("application")
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }

    private Unknown garbage(String what, @Nullable Throwable cause) {
        return new Unknown(client, Reason.GARBAGE, what, cause);
    }
}
