package com.example.cornershop.platform.migrations;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.database.PostgresDatabase;
import com.example.cornershop.platform.database.TestDatabase;
import com.example.cornershop.platform.logging.LogLine;
import com.example.cornershop.platform.packaged.PackagedService;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The packaged service as a Job runs it: it migrates and exits. */
class MigrationsIT {
    private final PostgresDatabase database = TestDatabase.fresh();

    @Test
    @Criterion("DB-10")
    @Criterion("OB-01")
    void threeAtOnceGiveOneHistoryAndNeedNoCredentialsButTheirOwn() throws SQLException {
        List<PackagedService> jobs = Stream.generate(() -> PackagedService.start(settings())).limit(3).toList();
        try {
            assertThat(jobs).allSatisfy(job -> {
                assertThat(job.exitCode()).as(job.out()).isZero();
                assertThat(job.out()).doesNotContain("Listening on");
                assertThat((job.out() + job.err()).lines()).allSatisfy(LogLine::of);
            });
        } finally {
            jobs.forEach(PackagedService::close);
        }
        try (var owner = database.asOwner();
                var rows = owner.createStatement().executeQuery(
                        "SELECT count(*), count(DISTINCT version) FROM flyway_schema_history WHERE success")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(rows.getInt(2));
        }
    }

    @Test
    @Criterion("SC-12")
    @Criterion("OB-01")
    void failsWhereTheServerDoesNotProveWhoItIs() {
        Map<String, String> settings = settings();
        settings.remove("corner-shop.database.tls");
        try (var job = PackagedService.start(settings)) {
            assertThat(job.exitCode()).isEqualTo(1);
            assertThat(job.out()).contains("SSL").doesNotContain(PostgresDatabase.PASSWORD);
            assertThat((job.out() + job.err()).lines()).allSatisfy(LogLine::of);
        }
    }

    private Map<String, String> settings() {
        return new HashMap<>(Map.of(
                "quarkus.profile", "prod,migrate",
                "corner-shop.database.url", database.url(),
                "corner-shop.database.tls", "disable",
                "corner-shop.migration.username", PostgresDatabase.OWNER,
                "corner-shop.migration.password", PostgresDatabase.PASSWORD));
    }
}
