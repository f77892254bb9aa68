package com.example.cornershop.platform.schema;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.database.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every statement that the tests made the service run finds its rows by an index.
 *
 * <p>Runs last. Tables are filled by {@code seed/*.sql} in a transaction that is rolled back; the plans are generic ones.
 * A statement whose plan needs real parameters (a partial index, {@code interval $1}) stands with them in {@code plans/*.sql}.
 */
@QuarkusTest
@Order(Integer.MAX_VALUE)
class QueryPlanTest {
    @Test
    @Criterion("DB-01")
    void everyStatementFindsItsRowsByAnIndex() throws SQLException, IOException {
        try (Connection admin = TestDatabase.asAdmin()) {
            admin.setAutoCommit(false);
            Seed.all(admin);
            var plans = new QueryPlans(admin);
            // as the service plans: where policies hide rows, they are a part of the condition
            admin.createStatement().execute("SET LOCAL ROLE corner_shop_app");

            Set<String> recorded = Statements.calls().keySet();
            List<String> offences = plans.offences(ListedPlans.substitute(recorded));

            assertThat(plans.tablesOutside(recorded))
                    .as("tables that no statement of this run names, so that there is nothing to judge: run their tests"
                            + " too (the whole suite, or -Dgroups=DB-01 with @Criterion(\"DB-01\") on one of them)")
                    .isEmpty();
            assertThat(plans.tablesWithoutSeed())
                    .as("tables with too few rows to judge a plan by: add a file to src/test/resources/seed")
                    .isEmpty();
            assertThat(offences).as("statements that read more of a large table than they need").isEmpty();
            admin.rollback();
        }
    }

    @Test
    void reportsATableThatNoStatementNames() throws SQLException {
        try (Connection admin = TestDatabase.asAdmin()) {
            admin.setAutoCommit(false);
            admin.createStatement().execute("CREATE TABLE forgotten (id int PRIMARY KEY)");
            var plans = new QueryPlans(admin);

            assertThat(plans.tablesOutside(Set.of("SELECT id FROM forgotten_too", "COMMIT"))).contains("forgotten");
            assertThat(plans.tablesOutside(Set.of("SELECT id FROM forgotten f"))).doesNotContain("forgotten");
            admin.rollback();
        }
    }

    @Test
    void reportsAStatementThatReadsAWholeTable() throws SQLException {
        try (Connection admin = TestDatabase.asAdmin()) {
            admin.setAutoCommit(false);
            admin.createStatement().execute("CREATE TABLE probe_plans (id int PRIMARY KEY, colour text NOT NULL)");
            admin.createStatement().execute("INSERT INTO probe_plans SELECT n, 'c' || n FROM generate_series(1, 20000) n");
            admin.createStatement().execute("ANALYZE probe_plans");
            var plans = new QueryPlans(admin);

            assertThat(plans.offences(List.of("SELECT id FROM probe_plans WHERE id = $1"))).isEmpty();
            assertThat(plans.offences(List.of("SELECT id FROM probe_plans WHERE colour = $1")))
                    .singleElement()
                    .asString()
                    .contains("probe_plans", "colour");
            admin.rollback();
        }
    }

    @Test
    void reportsAPageThatDiscardsMostOfWhatItReadsOrSortsAll() throws SQLException {
        try (Connection admin = TestDatabase.asAdmin()) {
            admin.setAutoCommit(false);
            admin.createStatement().execute("CREATE TABLE probe_plans (id int PRIMARY KEY, owner text NOT NULL)");
            admin.createStatement().execute("INSERT INTO probe_plans SELECT n, 'o' || n % 1000 FROM generate_series(1, 100000) n");
            admin.createStatement().execute("ANALYZE probe_plans");
            String page = "SELECT * FROM probe_plans WHERE owner = $1 AND id < $2 ORDER BY id DESC LIMIT 20";

            assertThat(new QueryPlans(admin).offences(List.of(page))).singleElement().asString().startsWith("Index Scan");
            admin.createStatement().execute("CREATE INDEX ON probe_plans (owner)");
            assertThat(new QueryPlans(admin).offences(List.of(page))).singleElement().asString().startsWith("Sort of probe_plans");
            admin.createStatement().execute("CREATE INDEX ON probe_plans (owner, id)");
            assertThat(new QueryPlans(admin).offences(List.of(page))).isEmpty();
            admin.rollback();
        }
    }
}
