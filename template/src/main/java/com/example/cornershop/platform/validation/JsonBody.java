package com.example.cornershop.platform.validation;

import com.example.cornershop.platform.problem.Problem.Violation;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.stream.Collectors;

/** Tells a body that can't be read from a failure of our own: only here is a JSON exception the caller's. */
@Provider
class JsonBody implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (isReadAsJson(context.getMediaType())) {
            refuseOtherForms(context);
            refuseOtherEncodings(context);
        }
        try {
            Object body = context.proceed();
            if (body == null) {
                throw new UnreadableBody("The body is missing.", List.of());
            }
            return body;
        } catch (InvalidDefinitionException e) {
            throw e;
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        } catch (WebApplicationException e) {
            throw e.getCause() instanceof JsonProcessingException json ? unreadable(json) : e;
        }
    }

    private static boolean isReadAsJson(MediaType type) {
        return type.isWildcardSubtype() || type.getSubtype().endsWith("json");
    }

    /** The contract says {@code application/json}, and nothing is unpacked here. */
    private static void refuseOtherForms(ReaderInterceptorContext context) {
        MediaType type = context.getMediaType();
        String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "UTF-8");
        boolean isJson = MediaType.APPLICATION_JSON_TYPE.getType().equalsIgnoreCase(type.getType())
                && MediaType.APPLICATION_JSON_TYPE.getSubtype().equalsIgnoreCase(type.getSubtype());
        if (!isJson || !charset.equalsIgnoreCase("UTF-8") || context.getHeaders().containsKey(HttpHeaders.CONTENT_ENCODING)) {
            throw new NotSupportedException();
        }
    }

    /** JSON is UTF-8 without a byte order mark (RFC 8259, section 8.1): it begins with ASCII, and no NUL follows. */
    private static void refuseOtherEncodings(ReaderInterceptorContext context) throws IOException {
        var body = new PushbackInputStream(context.getInputStream(), 2);
        byte[] start = body.readNBytes(2);
        body.unread(start);
        context.setInputStream(body);
        if ((start.length > 0 && start[0] <= 0) || (start.length > 1 && start[1] == 0)) {
            throw new UnreadableBody("The body is not JSON in UTF-8 without a byte order mark.", List.of());
        }
    }

    private static UnreadableBody unreadable(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String problem = e instanceof UnrecognizedPropertyException ? "is unknown" : "has the wrong type or form";
            return new UnreadableBody("A field can't be read.", List.of(new Violation("body", path(mapping), problem)));
        }
        JsonLocation at = e.getLocation();
        String place = at == null ? "" : ": line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new UnreadableBody("The body is not the JSON that is expected" + place + ".", List.of());
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
