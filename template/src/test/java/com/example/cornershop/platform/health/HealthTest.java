package com.example.cornershop.platform.health;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.database.Faults;
import com.example.cornershop.platform.logging.CapturedLog;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class HealthTest {
    @TestHTTPResource(value = "/health/started", management = true)
    URL started;

    @TestHTTPResource(value = "/health/live", management = true)
    URL live;

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @TestHTTPResource("/q/health")
    URL onThePublicPort;

    @Inject
    AgroalDataSource pool;

    @Inject
    ManagedExecutor workers;

    @ConfigProperty(name = "corner-shop.database.max-connections")
    int connections;

    @Test
    void answersOnTheManagementPortAlone() {
        given().get(started).then().statusCode(200);
        given().get(onThePublicPort).then().statusCode(404);
    }

    @Test
    @Criterion("RS-06")
    void asksTheDatabaseForReadinessAndNoOtherServiceForAnything() {
        isReady();
        given().get(ready).then().body("checks.name", contains(DatabaseReadiness.NAME));
        given().get(live).then().statusCode(200).body("checks.size()", is(0));
    }

    @Test
    @Criterion("RS-06")
    void isReadyWhileThePoolIsBusy() throws SQLException {
        List<Connection> all = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            all.add(pool.getConnection());
        }
        try {
            isReady();
        } finally {
            for (Connection each : all) {
                each.close();
            }
        }
    }

    @Test
    @Criterion("DB-06")
    void isLiveAndNotReadyWhileTheDatabaseIsAwayAndHealsByItself() throws SQLException {
        try (var away = Faults.away()) {
            given().get(ready).then().statusCode(503).body("status", is("DOWN"));
            given().get(live).then().statusCode(200);
        }
        isReady();
        Faults.renewed(pool); // or a later test would get one that died
    }

    @Test
    @Criterion("DB-05")
    void isLiveAndNotReadyWhileTheDatabaseHangs() {
        try (var frozen = Faults.frozen()) {
            given().get(ready).then().statusCode(503);
            given().get(live).then().statusCode(200);
        }
        isReady();
    }

    @Test
    @Criterion("DB-05")
    void isNotReadyInTimeWhileEveryWorkerWaits() throws Exception {
        var held = new CountDownLatch(1);
        var readiness = new DatabaseReadiness(pool((proxy, method, arguments) -> {
            held.await();
            throw new SQLException("held");
        }));
        try (var busy = new BusyWorkers(workers)) {
            // without the deadline it would not answer, and be given up here
            var answer = readiness.call().await().atMost(Duration.ofMinutes(1));

            assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        } finally {
            held.countDown();
            readiness.stop();
        }
    }

    @Test
    @Criterion("DB-06")
    void saysOnceWhyItIsNotReadyAndNoMessage() throws Exception {
        var broken = new AtomicBoolean(true);
        var readiness = new DatabaseReadiness(pool((proxy, method, arguments) -> {
            if (broken.get()) {
                throw new SQLException("words", "28P01");
            }
            return method.invoke(pool, arguments);
        }));
        try (var log = CapturedLog.of(DatabaseReadiness.class.getName())) {
            for (int outage = 1; outage <= 2; outage++) {
                int lines = outage;
                broken.set(true);
                await().until(() -> {
                    answers(readiness, HealthCheckResponse.Status.DOWN);
                    return log.records().size() == lines;
                });
                answers(readiness, HealthCheckResponse.Status.DOWN);
                broken.set(false);
                answers(readiness, HealthCheckResponse.Status.UP);
            }

            assertThat(log.records()).hasSize(2).allSatisfy(line -> {
                assertThat(line.getMessage()).isEqualTo("Not ready: the database doesn't answer");
                assertThat(line.getThrown()).isNull();
                assertThat(line.getMdc("cause")).isEqualTo("java.sql.SQLException 28P01");
            });
        } finally {
            readiness.stop();
        }
    }

    /** The probe gives the database a second: one that a machine stood still for is as good as none. */
    private void isReady() {
        await().untilAsserted(() -> given().get(ready).then().statusCode(200));
    }

    private static void answers(DatabaseReadiness readiness, HealthCheckResponse.Status status) {
        await().until(() -> readiness.call().await().indefinitely().getStatus() == status);
    }

    private static AgroalDataSource pool(InvocationHandler calls) {
        return (AgroalDataSource) Proxy.newProxyInstance(
                HealthTest.class.getClassLoader(), new Class<?>[] {AgroalDataSource.class}, calls);
    }
}
