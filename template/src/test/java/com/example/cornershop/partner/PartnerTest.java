package com.example.cornershop.partner;

import com.example.cornershop.platform.client.StubServer;
import com.example.cornershop.platform.criteria.Criterion;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

/** The partner by way of the service's own HTTP: what a caller gets while it works, fails and hangs. */
@QuarkusTest
class PartnerTest {
    @Inject
    Partner partner;

    @Inject
    PartnerConfig config;

    @TestHTTPResource("/probe/partner/")
    URI probe;

    final StubServer stub = PartnerStub.server();
    final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void heal() {
        PartnerStub.heal(partner, config);
    }

    @Test
    void readsAndWrites() {
        quote("lamp").statusCode(200).body("value.available", is(7)).body("degraded", is(false));
        book().statusCode(200).body("reference", notNullValue());
    }

    @Test
    @Criterion("RS-05")
    void aReadIsAnsweredWithTheLastKnownValueAndSaysSo() {
        quote("chair").statusCode(200);
        stub.answer(StubServer.status(500));

        quote("chair").statusCode(200).body("value.available", is(7)).body("degraded", is(true));
        quote("never-asked").statusCode(502).body("code", is("downstream-failed")).header("Content-Type",
                equalTo("application/problem+json"));
    }

    @Test
    @Criterion("RS-05")
    @Criterion("RS-08")
    void aWriteNeverPretendsToHaveSucceeded() {
        for (StubServer.Answer failure : Stream.of(
                StubServer.status(500),
                StubServer.json("{}"),
                StubServer.header(302, "Location", "http://localhost:1/"),
                StubServer.status(404)).toList()) {
            stub.answer(failure);

            book().statusCode(502).body("reference", not(notNullValue())).body("code", notNullValue());
        }
    }

    @Test
    @Criterion("RS-01")
    void anOpenBreakerIsA503WithTheTimeToComeBack() {
        stub.answer(StubServer.status(500));
        for (int i = 0; i < config.breaker().window(); i++) {
            book();
        }

        // a call that a slow machine makes after the breaker's delay is sent, fails, and opens it again
        await().untilAsserted(() -> {
            int sent = stub.requests();
            book().statusCode(503).body("code", is("downstream-unavailable")).header("Retry-After", notNullValue());
            assertThat(stub.requests()).isEqualTo(sent);
        });
    }

    @Test
    @Criterion("RS-04")
    void aPartnerThatHangsTakesItsBulkheadAndNothingElse() {
        stub.answer(stub.hang());
        var hanging = bookings(config.concurrency());
        await().until(() -> stub.requests() == config.concurrency());

        book().statusCode(503).header("Retry-After", notNullValue());
        for (int i = 0; i < 20; i++) {
            given().get(probe + "other").then().statusCode(200);
        }

        assertThat(hanging).noneMatch(CompletableFuture::isDone);
        stub.answer(PartnerStub.well());
        hanging.forEach(CompletableFuture::join);
    }

    private ValidatableResponse quote(String item) {
        return given().get(probe + "quotes/" + item).then();
    }

    private ValidatableResponse book() {
        return given().post(probe + "bookings/" + UUID.randomUUID()).then();
    }

    private List<CompletableFuture<HttpResponse<String>>> bookings(int count) {
        return Stream.generate(() -> HttpRequest.newBuilder(probe.resolve("bookings/" + UUID.randomUUID()))
                        .POST(HttpRequest.BodyPublishers.noBody()).build())
                .limit(count)
                .map(request -> http.sendAsync(request, BodyHandlers.ofString()))
                .toList();
    }
}
