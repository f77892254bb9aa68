package com.example.cornershop.platform.work;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.work.WorkAttempted.Outcome;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.example.cornershop.platform.work.ProbeReplicas.recurring;
import static com.example.cornershop.platform.work.ProbeReplicas.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Work is performed once, however many replicas there are. */
@QuarkusTest
class WorkersTest {
    ProbeReplicas replicas;

    @BeforeEach
    void freshTable() throws Exception {
        replicas = new ProbeReplicas();
    }

    @AfterEach
    void stop() {
        replicas.close();
    }

    @Test
    @Criterion("CC-12")
    void twoReplicasPerformTwoHundredWorksOnceEach() throws Exception {
        Map<String, Integer> performed = new ConcurrentHashMap<>();
        for (int i = 0; i < 200; i++) {
            replicas.table.add("probe", "id-" + i);
        }

        replicas.start(List.of(work(id -> performed.merge(id, 1, Integer::sum))), List.of());
        replicas.start(List.of(work(id -> performed.merge(id, 1, Integer::sum))), List.of());

        await().until(() -> ProbeTable.count(replicas.pool, "work") == 0);
        assertThat(performed).hasSize(200).allSatisfy((id, times) -> assertThat(times).isOne());
    }

    @Test
    @Criterion("CC-12")
    void recurringWorkRunsOnceEachTimeHoweverManyReplicasThereAre() throws Exception {
        var runs = new AtomicInteger();
        var running = new AtomicInteger();
        var overlapped = new AtomicBoolean();
        var release = new CountDownLatch(1);
        RecurringWork tick = recurring(() -> {
            overlapped.compareAndSet(false, running.incrementAndGet() > 1);
            runs.incrementAndGet();
            release.await();
            running.decrementAndGet();
        });

        List<AtomicInteger> polls = Stream.generate(AtomicInteger::new).limit(3).toList();
        polls.forEach(poll -> replicas.start(List.of(work(id -> poll.incrementAndGet())), List.of(tick)));

        // the first run takes as long as it takes each replica to find other work five times
        await().until(() -> runs.get() > 0);
        await().until(() -> {
            replicas.table.add("probe", UUID.randomUUID().toString());
            return polls.stream().allMatch(poll -> poll.get() >= 5);
        });
        assertThat(runs).hasValue(1);
        assertThat(ProbeTable.count(replicas.pool, "work WHERE task_name = 'tick'")).isOne();

        release.countDown();
        await().until(() -> runs.get() >= 10);
        replicas.stop();
        assertThat(overlapped).isFalse();
        assertThat(replicas.attempted).filteredOn(attempt -> attempt.name().equals("tick"))
                .hasSize(runs.get())
                .extracting(WorkAttempted::outcome).containsOnly(Outcome.DONE);
    }

    @Test
    void workOfAReplicaThatDiedIsDoneByAnother() throws Exception {
        var taken = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var done = new AtomicInteger();
        replicas.table.add("probe", "left-behind");
        replicas.heartbeats("250ms");
        AgroalDataSource cut = replicas.newPool(4);
        replicas.start(cut, List.of(work(id -> {
            taken.countDown();
            release.await();
        })), List.of());
        arrived(taken);

        cut.close(); // no heartbeat leaves this replica any more
        replicas.start(List.of(work(id -> done.incrementAndGet())), List.of());

        await().until(() -> ProbeTable.count(replicas.pool, "work") == 0);
        release.countDown();
        assertThat(done).hasPositiveValue(); // again, where this one stands still and seems to have died as well
    }

    @Test
    void workHoldsNoConnectionWhileItIsPerformed() throws Exception {
        var one = replicas.newPool(1);
        var together = new CyclicBarrier(2);
        replicas.table.add("probe", "a");
        replicas.table.add("probe", "b");

        replicas.start(one, List.of(work(id -> {
            together.await();
            one.getConnection().close(); // the only one
        })), List.of());

        await().until(() -> replicas.attempted.size() == 2);
        assertThat(replicas.attempted).extracting(WorkAttempted::outcome).containsOnly(Outcome.DONE);
    }

    @Test
    @Criterion("RS-09")
    void stoppingLetsWorkFinishAndTakesNoMore() throws Exception {
        var taken = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        List<String> finished = new CopyOnWriteArrayList<>();
        replicas.table.add("probe", "running");
        var replica = replicas.start(List.of(work(id -> {
            taken.countDown();
            release.await();
            finished.add(id);
        })), List.of());
        arrived(taken);

        var stopping = CompletableFuture.runAsync(replica::stop);
        await().until(() -> replica.scheduler.getSchedulerState().isShuttingDown());
        replicas.table.add("probe", "not-begun");
        release.countDown();
        stopping.get(2, TimeUnit.MINUTES);

        assertThat(finished).containsExactly("running");
        assertThat(ProbeTable.count(replicas.pool, "work")).isOne();
        assertThat(ProbeTable.count(replicas.pool, "work WHERE task_instance = 'not-begun'")).isOne();
    }

    private static void arrived(CountDownLatch taken) throws InterruptedException {
        assertThat(taken.await(1, TimeUnit.MINUTES)).isTrue();
    }
}
