package com.example.cornershop.platform.idempotency;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.database.Faults;
import com.example.cornershop.platform.database.PatientDatabase;
import com.example.cornershop.platform.idempotency.IdempotencyOutcome.Kind;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@Criterion("CC-04")
class ConcurrencyTest {
    private static final int CLIENTS = 32;
    private static final Answer ELSEWHERE = new Answer(201, "application/json", null, null, "{\"by\": \"other\"}".getBytes());
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

    @Inject
    IdempotencyConfig config;

    @Inject
    AgroalDataSource pool;

    @AfterEach
    void stop() {
        clients.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes", "queued", "refused/409", "refused-early"})
    void givesAllWhoAskAtOnceOneEffectAndOneAnswer(String route) throws Exception {
        Request request = Request.to(route);

        List<Response> responses;
        try (var patient = new PatientDatabase(pool)) {
            responses = atOnce(CLIENTS, client -> request::send);
        }

        List<Response> answers = responses.stream().filter(response -> !isInFlight(response)).toList();
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        assertThat(answers.stream().filter(answer -> !isReplayed(answer))).hasSize(1);
        assertThat(ProbeNotes.count(request.text())).isEqualTo(route.startsWith("refused") ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes", "queued"})
    void hasOneEffectAcrossTwoReplicas(String route) throws Exception {
        Request request = Request.to(route);
        Replica other = new Replica(config);

        try (var patient = new PatientDatabase(pool)) {
            List<Kind> outcomes = atOnce(CLIENTS, client -> client % 2 == 0
                    ? () -> kind(request.send())
                    : () -> other.write(request, ELSEWHERE));

            assertThat(outcomes).containsOnlyOnce(Kind.STORED);
        }
        assertThat(ProbeNotes.count(request.text())).isEqualTo(1);
    }

    @Test
    void tellsWhoRepeatsTooEarlyToComeBackLater() throws Exception {
        Request request = Request.to("notes");
        Response early;
        Future<Response> first;
        try (Gate gate = Gate.holding(request.text())) {
            first = clients.submit(request::send);
            gate.awaitArrival();
            early = request.send();
        }

        assertThat(first.get().statusCode()).isEqualTo(201);
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.contentType()).startsWith("application/problem+json");
        assertThat(early.jsonPath().getString("code")).isEqualTo("idempotency-key-in-flight");
        assertThat(early.header("Retry-After")).isEqualTo("1");
        assertThat(isReplayed(request.send())).isTrue();
        assertThat(ProbeNotes.count(request.text())).isEqualTo(1);
    }

    @Test
    void undoesItsOwnEffectWhereTheOtherReplicaWasFaster() throws Exception {
        Request request = Request.to("queued");
        Future<Response> slower;
        try (Gate gate = Gate.holding(request.text())) {
            slower = clients.submit(request::send);
            gate.awaitArrival();
            assertThat(new Replica(config).write(request, ELSEWHERE)).isEqualTo(Kind.STORED);
        }

        assertThat(isReplayed(slower.get())).isTrue();
        assertThat(slower.get().asByteArray()).isEqualTo(ELSEWHERE.body());
        assertThat(ProbeNotes.count(request.text())).isEqualTo(1);
    }

    @Test
    void runsAgainAfterACrashThatLeftNeitherEffectNorKey() throws Exception {
        Request request = Request.to("notes");
        try (Gate gate = Gate.holding(request.text())) {
            CompletableFuture.supplyAsync(request::send, clients);
            gate.awaitArrival();
            Faults.terminateBackends();

            assertThat(ProbeNotes.count(request.text())).isZero();
        }

        Faults.renewed(pool); // or a later test would get one that died
        Awaitility.await().until(() -> request.send().statusCode() == 201);
        assertThat(ProbeNotes.count(request.text())).isEqualTo(1);
    }

    private <T> List<T> atOnce(int many, IntFunction<Callable<T>> call) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> result : clients.invokeAll(IntStream.range(0, many).mapToObj(call).toList())) {
            results.add(result.get());
        }
        return results;
    }

    private static Kind kind(Response response) {
        return isInFlight(response) ? Kind.IN_FLIGHT : isReplayed(response) ? Kind.REPLAYED : Kind.STORED;
    }

    private static boolean isReplayed(Response response) {
        return response.header("Idempotency-Replayed") != null;
    }

    private static boolean isInFlight(Response response) {
        return response.statusCode() == 409 && response.asString().contains("idempotency-key-in-flight");
    }
}
