package com.example.cornershop.platform.rowsecurity;

import com.example.cornershop.platform.caller.Tokens;
import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.database.DatabaseConfig;
import com.example.cornershop.platform.database.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@Criterion("DB-11")
class RowSecurityTest {
    private static final String PROBE = "/probe/rows";
    private static final String REFUSED = "42501";

    private final String alice = "alice-" + UUID.randomUUID();
    private final String bob = "bob-" + UUID.randomUUID();

    @Inject
    DataSource database;

    @Inject
    Principals principals;

    @Inject
    DatabaseConfig config;

    @BeforeEach
    void bothHaveARow() {
        as(alice).post(PROBE + "/" + alice).then().statusCode(204);
        as(bob).post(PROBE + "/" + bob).then().statusCode(204);
    }

    @Test
    void isForcedOnEveryTableWithOwners() throws SQLException {
        try (Connection admin = TestDatabase.asAdmin()) {
            assertThat(Policies.findings(admin, "public")).isEmpty();
        }
    }

    @Test
    void leaksNothingThroughAQueryThatForgotTheOwner() {
        assertThat(texts(as(alice).get(PROBE))).containsExactly(alice);
        assertThat(texts(as(bob).get(PROBE))).containsExactly(bob);
    }

    @Test
    void letsNobodyWriteForAnother() throws Exception {
        String forAnother = UUID.randomUUID().toString();

        as(alice).post(PROBE + "/anothers/" + forAnother).then().statusCode(500);

        assertThat(readsAs(ProbeRows.READER)).contains(alice).doesNotContain(forAnother);
    }

    @Test
    void showsNothingWhereNobodyIsKnown() {
        assertThat(texts(given().get(PROBE + "/anonymous"))).isEmpty();
        assertThat(texts(as(alice).get(PROBE + "/anonymous"))).as("no token is looked at here").isEmpty();
    }

    @Test
    void showsNothingAndTakesNothingWithoutAnythingSet() throws SQLException {
        try (Connection app = TestDatabase.asApp();
                var statement = app.createStatement()) {
            assertThat(number(statement.executeQuery("SELECT count(*) FROM probe_rows"))).isZero();
            assertThatThrownBy(() -> statement.execute("INSERT INTO probe_rows VALUES ('i', 's', 't')"))
                    .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(REFUSED));
        }
        try (Connection admin = TestDatabase.asAdmin()) {
            assertThat(number(admin.createStatement().executeQuery("SELECT count(*) FROM probe_rows"))).isPositive();
        }
    }

    /** A pooler gives the session to the next one after each transaction. */
    @Test
    void forgetsTheCallerWithTheTransaction() throws SQLException {
        for (int i = 0; i < 20; i++) {
            as(alice).get(PROBE).then().statusCode(200);
        }

        // outside of a transaction nothing is set anew; these are all connections that there are, and some more
        var connections = new ArrayList<Connection>();
        try {
            for (int i = 0; i < 8; i++) {
                connections.add(database.getConnection());
            }
            for (Connection connection : connections) {
                assertThat(subject(connection)).isEmpty();
            }
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    @Test
    void showsAPrincipalWhatAPolicyShowsItAndAnotherNothing() throws Exception {
        assertThat(readsAs(ProbeRows.READER)).contains(alice, bob);
        assertThat(readsAs("another-principal")).isEmpty();
        assertThat(ProbeRows.texts(database)).as("afterwards").isEmpty();
    }

    @Test
    void namesNoPrincipalForATransactionThatIsOpen() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().call(() -> readsAs(ProbeRows.READER)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("before its transaction");
    }

    /** It is in a transaction, and nobody has told it for whom: no other may have it, while that lasts or afterwards. */
    @Test
    void givesNobodyAConnectionThatCouldNotBeToldForWhom() throws Exception {
        String refusedByTheServer = "\0";
        int spoiled = principals.call(refusedByTheServer, () -> QuarkusTransaction.requiringNew().call(() -> {
            assertThatThrownBy(database::getConnection).hasMessageContaining("0x00");
            int failed = failed();
            assertThat(QuarkusTransaction.suspendingExisting().call(() -> backends(config.maxConnections() - 1)))
                    .doesNotContain(failed);
            return failed;
        }));

        assertThat(backends(config.maxConnections())).as("the pool is whole").doesNotContain(spoiled);
    }

    /** What would see past every policy. */
    @Test
    void runsAsRolesThatPoliciesBind() throws SQLException {
        try (Connection admin = TestDatabase.asAdmin();
                ResultSet roles = admin.createStatement().executeQuery(
                        """
                        SELECT count(*) FROM pg_roles
                        WHERE rolname IN ('corner_shop_app', 'corner_shop_owner')
                        AND NOT rolsuper AND NOT rolbypassrls
                        """)) {
            assertThat(number(roles)).isEqualTo(2);
        }
    }

    @Test
    void costsOneStatementForEachTransactionOfACallerAndNoneWithoutOne() throws SQLException {
        long before = statements();
        as(alice).get(PROBE + "/twice").then().statusCode(200);
        assertThat(statements() - before).isEqualTo(1);

        given().get(PROBE + "/anonymous").then().statusCode(200);
        assertThat(statements() - before).isEqualTo(1);
    }

    @Test
    void reportsEachGap() throws SQLException {
        try (Connection admin = TestDatabase.asAdmin()) {
            admin.setAutoCommit(false);
            admin.createStatement().execute(
                    """
                    CREATE SCHEMA faulty;
                    CREATE TABLE faulty.bare (owner_issuer text, owner_subject text);
                    CREATE TABLE faulty.enabled (owner_issuer text, owner_subject text);
                    ALTER TABLE faulty.enabled ENABLE ROW LEVEL SECURITY;
                    CREATE POLICY own ON faulty.enabled USING (owner_issuer = current_setting('caller.issuer', true)
                        AND owner_subject = current_setting('caller.subject', true));
                    CREATE TABLE faulty.half (owner_issuer text, owner_subject text);
                    ALTER TABLE faulty.half ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
                    CREATE POLICY own ON faulty.half USING (owner_issuer = current_setting('caller.issuer', true));
                    CREATE POLICY open ON faulty.half TO corner_shop_app USING (true);
                    CREATE POLICY migrations ON faulty.half TO corner_shop_owner USING (true);
                    CREATE POLICY written ON faulty.half USING (owner_subject = current_setting('caller.subject', true))
                        WITH CHECK (true);
                    CREATE TABLE faulty.nobodys (id int);
                    """);

            assertThat(Policies.findings(admin, "faulty"))
                    .hasSize(6)
                    .anyMatch(finding -> finding.endsWith("enabled and forced: bare"))
                    .anyMatch(finding -> finding.endsWith("enabled and forced: enabled"))
                    .anyMatch(finding -> finding.endsWith("its owner: bare"))
                    .anyMatch(finding -> finding.endsWith("its owner: half"))
                    .anyMatch(finding -> finding.startsWith("policy that shows") && finding.endsWith("half.open"))
                    .anyMatch(finding -> finding.startsWith("policy that shows") && finding.endsWith("half.written"));
            admin.rollback();
        }
    }

    private static String subject(Connection connection) throws SQLException {
        try (var rows = connection.createStatement()
                .executeQuery("SELECT coalesce(current_setting('caller.subject', true), '')")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static int failed() throws SQLException {
        try (Connection admin = TestDatabase.asAdmin()) {
            return (int) number(admin.createStatement().executeQuery(
                    """
                    SELECT pid FROM pg_stat_activity
                    WHERE state = 'idle in transaction (aborted)' AND query LIKE '%caller.principal%'
                    """));
        }
    }

    /** Of so many connections at once. */
    private List<Integer> backends(int connections) throws SQLException {
        var taken = new ArrayList<Connection>();
        var backends = new ArrayList<Integer>();
        try {
            while (taken.size() < connections) {
                taken.add(database.getConnection());
                ResultSet pid = taken.get(backends.size()).createStatement().executeQuery("SELECT pg_backend_pid()");
                backends.add((int) number(pid));
            }
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        return backends;
    }

    private List<String> readsAs(String principal) throws Exception {
        return principals.call(principal, () ->
                QuarkusTransaction.requiringNew().call(() -> ProbeRows.texts(database)));
    }

    private static RequestSpecification as(String caller) {
        return given().auth().oauth2(Tokens.of(caller));
    }

    private static List<String> texts(Response answer) {
        return answer.then().statusCode(200).extract().jsonPath().getList("");
    }

    private static long statements() throws SQLException {
        try (Connection admin = TestDatabase.asAdmin()) {
            return number(admin.createStatement().executeQuery(
                    """
                    SELECT coalesce(sum(calls), 0) FROM pg_stat_statements
                    WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
                    AND query LIKE 'SELECT set_config(%), set_config(%'
                    """));
        }
    }

    private static long number(ResultSet rows) throws SQLException {
        rows.next();
        return rows.getLong(1);
    }
}
