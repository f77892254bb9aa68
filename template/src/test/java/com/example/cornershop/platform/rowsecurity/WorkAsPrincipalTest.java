package com.example.cornershop.platform.rowsecurity;

import com.example.cornershop.platform.caller.Tokens;
import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.work.RecurringWork;
import com.example.cornershop.platform.work.Work;
import com.example.cornershop.platform.work.WorkQueue;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@Criterion("DB-11")
class WorkAsPrincipalTest {
    private final String alice = "alice-" + UUID.randomUUID();

    @Inject
    WorkQueue queue;

    @Inject
    Reader reader;

    @Inject
    Stranger stranger;

    @Inject
    RecurringReader recurring;

    @Test
    void seesWhatThePolicyOfItsNameShows() {
        aliceHasARow();

        QuarkusTransaction.requiringNew().run(() -> queue.add(reader.name(), alice));
        QuarkusTransaction.requiringNew().run(() -> queue.add(stranger.name(), alice));

        await().until(() -> reader.seen.containsKey(alice) && stranger.seen.containsKey(alice));
        assertThat(reader.seen.get(alice)).contains(alice);
        assertThat(stranger.seen.get(alice)).isEmpty();
    }

    @Test
    void seesItToWhereItComesBack() throws Exception {
        aliceHasARow();

        recurring.perform();

        assertThat(recurring.seen).contains(alice);
    }

    private void aliceHasARow() {
        given().auth().oauth2(Tokens.of(alice)).post("/probe/rows/" + alice).then().statusCode(204);
    }

    private static List<String> read(DataSource database) {
        return QuarkusTransaction.requiringNew().call(() -> ProbeRows.texts(database));
    }

    @Singleton
    static class Reader implements Work {
        final Map<String, List<String>> seen = new ConcurrentHashMap<>();

        @Inject
        DataSource database;

        @Override
        public String name() {
            return ProbeRows.READER;
        }

        @Override
        public void perform(String id) {
            seen.put(id, read(database));
        }
    }

    @Singleton
    static class Stranger implements Work {
        final Map<String, List<String>> seen = new ConcurrentHashMap<>();

        @Inject
        DataSource database;

        @Override
        public String name() {
            return "probe-stranger";
        }

        @Override
        public void perform(String id) {
            seen.put(id, read(database));
        }
    }

    @Singleton
    static class RecurringReader implements RecurringWork {
        volatile List<String> seen = List.of();

        @Inject
        DataSource database;

        @Override
        public String name() {
            return "probe-recurring-reader";
        }

        @Override
        public Duration interval() {
            return Duration.ofDays(1);
        }

        @Override
        public void perform() {
            seen = read(database);
        }
    }
}
