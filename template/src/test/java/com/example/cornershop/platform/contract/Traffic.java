package com.example.cornershop.platform.contract;

import com.example.cornershop.platform.contract.Conformance.Message;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;

/** Checks what all tests send and get against the committed contract; named in META-INF/services, so that none forgets. */
public class Traffic implements QuarkusTestBeforeClassCallback, Filter {
    private final Conformance contract;

    public Traffic() {
        this(committed());
    }

    Traffic(String contract) {
        this.contract = new Conformance(contract);
    }

    private static String committed() {
        try {
            return Files.readString(ContractTest.COMMITTED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void beforeClass(Class<?> test) {
        if (RestAssured.filters().stream().noneMatch(Traffic.class::isInstance)) {
            RestAssured.filters(this);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        List<String> breaches = contract.breaches(
                request.getMethod(),
                URI.create(request.getURI()).getRawPath(),
                new Message(type(request.getContentType()), request.getBody() == null ? "" : request.getBody().toString()),
                response.statusCode(),
                new Message(type(response.contentType()), response.asString()));
        if (!breaches.isEmpty()) {
            throw new AssertionError("%s %s, answered %d: not as in %s: %s".formatted(
                    request.getMethod(), request.getURI(), response.statusCode(), ContractTest.COMMITTED, breaches));
        }
        return response;
    }

    private static String type(String contentType) {
        return contentType == null ? "" : contentType.replaceAll(";.*", "").strip();
    }
}
