package com.example.cornershop.platform.locking;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.database.PatientDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@Criterion("CC-02")
class LockingTest {
    private static final int CLIENTS = 50;
    private String counter;

    @Inject
    AgroalDataSource pool;

    @BeforeEach
    void create() {
        counter = given().post("/probe/locking/counters").then().statusCode(201).extract().header("Location");
    }

    @AfterEach
    void meetNoMore() {
        CounterProbe.meeting = null;
    }

    @Test
    void countsWhatWasAcceptedOfFiftyWhoReadAndWriteAtOnce() throws Exception {
        List<Response> answers;
        try (var patient = new PatientDatabase(pool)) {
            answers = atOnce(CLIENTS, client -> () -> {
                Response read = given().get(counter);
                return set(read.header("ETag"), read.<Integer>path("amount") + 1);
            });
        }

        assertThat(answers).extracting(Response::statusCode).contains(200).containsOnly(200, 412);
        assertThat(amount()).isEqualTo(answers.stream().filter(answer -> answer.statusCode() == 200).count());
    }

    @Test
    void acceptsOneOfFiftyWhoReadTheSame() throws Exception {
        String read = given().get(counter).header("ETag");

        List<Response> answers;
        try (var patient = new PatientDatabase(pool)) {
            answers = atOnce(CLIENTS, client -> () -> set(read, client + 1));
        }

        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 412).containsOnlyOnce(200);
    }

    @Test
    void refusesEachOfFiftyWhoDoNotSayWhatTheyRead() throws Exception {
        List<Response> answers = atOnce(CLIENTS, client -> () -> json(client).put(counter));

        assertThat(answers).extracting(Response::statusCode).containsOnly(428);
        assertThat(amount()).isZero();
    }

    /** Both have passed the check: the database tells them apart. That nobody tries again the probe's meeting sees. */
    @Test
    void acceptsOneOfTwoWhoWereCheckedAtOnce() throws Exception {
        CounterProbe.meeting = new CyclicBarrier(2);

        List<Response> answers = atOnce(2, client -> () -> set("\"0\"", client + 1));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 412).singleElement().satisfies(refused ->
                assertThat(refused.<String>path("code")).isEqualTo("precondition-failed"));
    }

    @Test
    void deletesOnceOfTwoWhoWereCheckedAtOnce() throws Exception {
        CounterProbe.meeting = new CyclicBarrier(2);

        List<Response> answers =
                atOnce(2, client -> () -> given().header("If-Match", "\"0\"").delete(counter));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(204, 412);
    }

    @Test
    void namesTheVersionInEveryAnswerThatShowsIt() {
        assertThat(given().post("/probe/locking/counters").header("ETag")).isEqualTo("\"0\"");
        assertThat(given().get(counter).header("ETag")).isEqualTo("\"0\"");
        assertThat(set("\"0\"", 7).header("ETag")).isEqualTo("\"1\"");
        assertThat(set("\"1\"", 7).header("ETag")).as("of a change that is none").isEqualTo("\"1\"");
        assertThat(given().get(counter).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void refusesWithAProblemThatSaysHow() {
        json(1).put(counter).then().statusCode(428).body("code", equalTo("precondition-required"));
        given().delete(counter).then().statusCode(428).contentType("application/problem+json");
        given().header("If-Match", "*").delete(counter).then().statusCode(428);
        set("0", 1).then().statusCode(400).body("code", equalTo("if-match-malformed"));
        set("\"1\"", 1).then().statusCode(412).body("code", equalTo("precondition-failed"));
        set("W/\"0\"", 1).then().statusCode(412);
        assertThat(amount()).isZero();
    }

    @Test
    void takesTwoHeadersForOneList() {
        json(1).header("If-Match", "\"9\"", "\"0\"").put(counter).then().statusCode(200);
    }

    @Test
    void doesNotAskForTheVersionOfWhatIsNotThere() {
        json(1).put("/probe/locking/counters/00000000-0000-7000-8000-000000000000").then().statusCode(404);
    }

    private Response set(String read, int amount) {
        return json(amount).header("If-Match", read).put(counter);
    }

    private int amount() {
        return given().get(counter).path("amount");
    }

    private static RequestSpecification json(int amount) {
        return given().contentType(ContentType.JSON).body(Map.of("amount", amount));
    }

    /** Threads of their own, which begin together. */
    private static List<Response> atOnce(int clients, IntFunction<Callable<Response>> request) throws Exception {
        var start = new CyclicBarrier(clients);
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<Response>> answers = IntStream.range(0, clients)
                    .mapToObj(client -> threads.submit(() -> {
                        start.await(1, TimeUnit.MINUTES);
                        return request.apply(client).call();
                    }))
                    .toList();
            var all = new ArrayList<Response>();
            for (Future<Response> answer : answers) {
                all.add(answer.get(1, TimeUnit.MINUTES));
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }
}
