package com.example.cornershop.platform.authorization;

import com.example.cornershop.platform.caller.Tokens;
import com.example.cornershop.platform.contract.Client;
import com.example.cornershop.platform.contract.Contract;
import com.example.cornershop.platform.contract.Example;
import com.example.cornershop.platform.contract.WithoutProbes;
import com.example.cornershop.platform.criteria.Criterion;
import io.quarkus.arc.All;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Tries all routes that there are: whoever adds one has it in here already. Probes show that each check bites. */
@QuarkusTest
class EveryRouteTest {
    private static final String PROBE = "/probe/authorization/";
    /** Routes ({@code GET /v1/reports/{day}}) whose things no POST makes: what they hide has a test of its own. */
    private static final Set<String> TRIED_ELSEWHERE = Set.of();

    @TestHTTPResource(value = "/openapi", management = true)
    URI served;

    @Inject
    @All
    List<Example> examples;

    @Test
    @Criterion("SC-02")
    void saysWhoMayCallIt() {
        assertThat(ServedRoutes.unannotated())
                .as("routes without @Authenticated, @RolesAllowed or @PermitAll, or with @PermissionsAllowed, which no"
                        + " contract names and nothing here tries; the probes are two")
                .containsExactlyInAnyOrder("GET " + PROBE + "forgotten", "GET " + PROBE + "permitted");
    }

    /** A path can be written in more ways than a rule of it has thought of. */
    @Test
    @Criterion("SC-02")
    void isGuardedByNoRuleOnItsPath() throws IOException {
        Properties settings = new Properties();
        try (var file = getClass().getResourceAsStream("/application.properties")) {
            settings.load(file);
        }

        assertThat(settings.stringPropertyNames()).isNotEmpty().noneMatch(name -> name.contains("quarkus.http.auth.permission"));
    }

    @Test
    @Criterion("SC-02")
    void refusesEverybodyWhereItDoesNotSayWho() {
        Client caller = new Client(service(), examples, Tokens.withRoles(Set.of("probe-clerk", "admin")));

        given().get(PROBE + "forgotten").then().statusCode(401);
        given().auth().oauth2(caller.token()).get(PROBE + "forgotten").then().statusCode(403);
    }

    @Test
    @Criterion("SC-02")
    void isInTheContract() {
        Set<String> documented = names(service().and(probes()));
        Set<String> existing = ServedRoutes.all().keySet();

        assertThat(difference(existing, documented)).as("served, and in no contract").contains("GET " + PROBE + "hidden");
        assertThat(difference(existing, documented)).filteredOn(route -> !route.contains(" /probe/")).isEmpty();
        assertThat(difference(documented, existing)).as("in the contract, and not served").isEmpty();
    }

    @Test
    @Criterion("SC-02")
    void answersEachRoleAsTheContractSays() {
        Contract all = service().and(probes().only(path -> path.startsWith(PROBE) && !path.matches(".*/(forgotten|permitted)")));

        assertThat(all.roles()).contains("probe-clerk", "probe-manager");
        assertThat(Roles.offences(all, all.roles(), examples)).isEmpty();
    }

    @Test
    void findsWhatAnswersAnotherRoleThanTheContractSays() {
        Contract wrong = Contract.of(
                """
                paths:
                  /probe/authorization/anyone: {get: {security: [{bearer: []}]}}
                  /probe/authorization/clerk: {get: {security: [{bearer: [probe-manager]}]}}
                  /probe/authorization/caller: {get: {}}
                """);

        assertThat(Roles.offences(wrong, Set.of("probe-clerk"), examples)).containsExactly(
                "GET /probe/authorization/anyone answers 200 to nobody, where the contract says 401",
                "GET /probe/authorization/caller answers 401 to nobody, where the contract lets them in",
                "GET /probe/authorization/clerk answers 200 to a probe-clerk, where the contract says 403");
    }

    /** By the query alone: where the database hides rows too, that is switched off. */
    @Test
    @Criterion("SC-01")
    void hidesFromEachCallerWhatIsAnothers() throws SQLException {
        Contract all = service().and(probes().only(path -> path.startsWith(PROBE + "things")));

        try (var unprotected = new Rows.Unprotected()) {
            Strangers.Found found = Strangers.among(all, all.roles(), examples);

            assertThat(found.creatorsOfOwned()).extracting(Object::toString).contains("POST " + PROBE + "things");
            assertThat(found.offences()).isEmpty();
            assertThat(found.untried())
                    .as("routes to things that no POST makes, so that nobody tried them as a stranger")
                    .filteredOn(route -> !TRIED_ELSEWHERE.contains(route.toString()))
                    .isEmpty();
        }
    }

    @Test
    void findsWhatShowsOneCallerWhatIsAnothers() throws SQLException {
        Contract leaking = probes().only(path -> path.startsWith(PROBE + "leaks"));

        assertThat(Strangers.among(leaking, Set.of(), examples).offences())
                .hasSize(3)
                .anyMatch(offence -> offence.matches("GET \\S+leaks-of/\\{thing} answers '200 .*' for what is another's, and '404 .*"))
                .anyMatch(offence -> offence.matches("GET \\S+leaks lists what is another's"))
                .anyMatch(offence -> offence.matches("GET \\S+leaks/\\{id} answers '200 .*' for what is another's, and '404 .*"));
    }

    @Test
    void findsWhatNoStrangerCouldTry() throws SQLException {
        Contract elsewhere = probes().only(path -> path.startsWith(PROBE + "elsewhere") || path.startsWith(PROBE + "things"));

        assertThat(Strangers.among(elsewhere, Set.of(), examples).untried())
                .extracting(Object::toString)
                .containsExactly("GET " + PROBE + "elsewhere/{day}");
    }

    private Contract service() {
        return Contract.of(given().get(served).then().statusCode(200).extract().asString());
    }

    private static Contract probes() {
        return Contract.of(WithoutProbes.whole()).only(path -> path.startsWith("/probe/"));
    }

    private static Set<String> names(Contract contract) {
        return contract.routes().stream().map(Object::toString).collect(Collectors.toSet());
    }

    private static Set<String> difference(Set<String> all, Set<String> without) {
        var difference = new HashSet<>(all);
        difference.removeAll(without);
        return difference;
    }
}
