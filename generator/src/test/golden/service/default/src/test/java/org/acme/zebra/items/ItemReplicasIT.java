package org.acme.zebra.items;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.acme.zebra.platform.criteria.Criterion;
import org.acme.zebra.platform.packaged.Replicas;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import static org.acme.zebra.items.ItemCalls.PATH;
import static org.acme.zebra.items.ItemCalls.client;
import static org.acme.zebra.items.ItemCalls.item;
import static org.assertj.core.api.Assertions.assertThat;

/** A key holds across processes, and outlives the one that it was sent to. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ItemReplicasIT {
    private static final String TABLE = "items";
    private static Replicas replicas;

    private final Map<String, Object> request = item();
    private final UUID key = UUID.randomUUID();

    @BeforeAll
    static void startReplicas() throws Exception {
        replicas = new Replicas();
    }

    @AfterAll
    static void stopReplicas() {
        replicas.close();
    }

    @Test
    @Order(1)
    @Criterion("CC-04")
    void oneEffectAndOneAnswerForAllWhoAskTwoProcessesAtOnce() throws Exception {
        long before = replicas.rows(TABLE);

        List<Response> answers = replicas.atOnce(32, sender -> () -> post(sender % 2));

        List<Response> given = answers.stream().filter(answer -> !isInFlight(answer)).toList();
        assertThat(given).extracting(Response::statusCode).containsOnly(201);
        assertThat(given.stream().map(Response::asString).distinct()).hasSize(1);
        assertThat(given.stream().filter(answer -> !isReplayed(answer))).hasSize(1);
        assertThat(replicas.rows(TABLE)).isEqualTo(before + 1);
    }

    @Test
    @Order(2) // it kills one of the two
    @Criterion("CC-04")
    @Criterion("CC-07")
    void aRequestThatDiedWithItsProcessIsDoneOnceByTheOther() throws Exception {
        long before = replicas.rows(TABLE);
        try (var held = replicas.holding(TABLE)) {
            var lost = replicas.begin(() -> post(1));
            replicas.awaitOneThatWaits();
            assertThat(isInFlight(post(0))).isTrue();
            replicas.kill(1);
            assertThat(lost).failsWithin(Duration.ofSeconds(30));
        }

        Response answer = Awaitility.await().until(() -> post(0), again -> !isInFlight(again));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(isReplayed(answer)).isFalse();
        assertThat(post(0).asString()).isEqualTo(answer.asString());
        assertThat(replicas.rows(TABLE)).isEqualTo(before + 1);
    }

    private Response post(int which) {
        return client().header("Idempotency-Key", key).body(request).post(replicas.uri(which, PATH));
    }

    private static boolean isInFlight(Response response) {
        return response.statusCode() == 409 && response.asString().contains("idempotency-key-in-flight");
    }

    private static boolean isReplayed(Response response) {
        return response.header("Idempotency-Replayed") != null;
    }
}
