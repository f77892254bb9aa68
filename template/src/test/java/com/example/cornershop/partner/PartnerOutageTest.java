package com.example.cornershop.partner;

import com.example.cornershop.platform.client.StubServer;
import com.example.cornershop.platform.criteria.Criterion;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.not;

/** What an outage of the partner leaves alone: the pool, and the service's health. */
@QuarkusTest
class PartnerOutageTest {
    @Inject
    Partner partner;

    @Inject
    PartnerConfig config;

    @Inject
    AgroalDataSource pool;

    @ConfigProperty(name = "corner-shop.database.max-connections")
    int connections;

    @TestHTTPResource("/probe/partner/")
    URI probe;

    @TestHTTPResource(value = "/health/live", management = true)
    URL live;

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    final StubServer stub = PartnerStub.server();

    @BeforeEach
    @AfterEach
    void heal() {
        PartnerStub.heal(partner, config);
    }

    @Test
    @Criterion("DB-03")
    void noConnectionOfThePoolIsHeldWhileThePartnerHangs() throws Exception {
        stub.answer(stub.hang());
        var http = HttpClient.newHttpClient();
        List<CompletableFuture<HttpResponse<String>>> hanging = Stream.generate(this::booking)
                .limit(config.concurrency())
                .map(uri -> HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.noBody()).build())
                .map(request -> http.sendAsync(request, BodyHandlers.ofString()))
                .toList();
        await().until(() -> stub.requests() == config.concurrency());

        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                all.add(pool.getConnection());
            }
            assertThat(hanging).noneMatch(CompletableFuture::isDone);
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
        stub.answer(PartnerStub.well());
        hanging.forEach(CompletableFuture::join);
    }

    @Test
    @Criterion("RS-06")
    void theServiceIsLiveAndReadyWhileEveryDownstreamIsDown() {
        stub.answer(StubServer.status(500));
        for (int i = 0; i <= config.breaker().window(); i++) {
            given().post(booking()).then().statusCode(not(200));
        }

        given().get(live).then().statusCode(200);
        await().untilAsserted(() -> given().get(ready).then().statusCode(200));
    }

    private URI booking() {
        return probe.resolve("bookings/" + UUID.randomUUID());
    }
}
