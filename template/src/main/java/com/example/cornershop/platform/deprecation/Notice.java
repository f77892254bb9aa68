package com.example.cornershop.platform.deprecation;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the answers of one operation say about its end. */
record Notice(LocalDate since, LocalDate sunset, List<String> links) {
    static final String DEPRECATION = "Deprecation";
    static final String SUNSET = "Sunset";
    /** As RFC 9110 has it; the JDK's RFC 1123 leaves out the zero of the first nine days of a month. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);

    Notice {
        if (sunset.isBefore(since)) {
            throw new IllegalArgumentException("sunset " + sunset + " is before since " + since);
        }
    }

    /** @throws IllegalStateException if the annotation says what can't be sent */
    static Notice of(Method operation) {
        DeprecatedSince said = operation.getAnnotation(DeprecatedSince.class);
        try {
            var page = link("link", said.link(), "; rel=\"deprecation\"; type=\"text/html\"");
            var links = said.successor().isEmpty()
                    ? Stream.of(page)
                    : Stream.of(page, link("successor", said.successor(), "; rel=\"successor-version\""));
            return new Notice(LocalDate.parse(said.since()), LocalDate.parse(said.sunset()), links.toList());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalStateException("%s.%s: @DeprecatedSince: %s; days are as 2026-01-31, sunset is not before since, links are URIs"
                    .formatted(operation.getDeclaringClass().getSimpleName(), operation.getName(), e.getMessage()));
        }
    }

    private static String link(String name, String uri, String relation) {
        if (uri.isEmpty()) {
            throw new IllegalArgumentException(name + " is empty");
        }
        return "<" + URI.create(uri) + ">" + relation;
    }

    void write(MultivaluedMap<String, Object> headers) {
        headers.putSingle(DEPRECATION, "@" + since.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
        headers.putSingle(SUNSET, HTTP_DATE.format(sunset.atStartOfDay(ZoneOffset.UTC)));
        links.forEach(link -> headers.add(HttpHeaders.LINK, link));
    }
}
