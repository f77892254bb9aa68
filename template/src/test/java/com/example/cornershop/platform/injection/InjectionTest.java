package com.example.cornershop.platform.injection;

import com.example.cornershop.platform.contract.Client;
import com.example.cornershop.platform.contract.Contract;
import com.example.cornershop.platform.contract.Credentials;
import com.example.cornershop.platform.contract.Example;
import com.example.cornershop.platform.contract.WithoutProbes;
import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.database.TestDatabase;
import io.quarkus.arc.All;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Sends SQL wherever the contract takes a text: whoever adds a route has it in here already. */
@QuarkusTest
@Criterion("SC-07")
class InjectionTest {
    private static final String PROBE = "/probe/injection/";

    @TestHTTPResource(value = "/openapi", management = true)
    URI served;

    @Inject
    @All
    List<Example> examples;

    @Inject
    @All
    List<Credentials> credentials;

    @Test
    void noTextBecomesSql() throws SQLException {
        List<String> tables = tables();

        assertThat(offences(Contract.of(given().get(served).then().statusCode(200).extract().asString()))).isEmpty();
        assertThat(tables()).isEqualTo(tables);
    }

    @Test
    void findsEachPlaceWhereItDoes() {
        Contract probes = Contract.of(WithoutProbes.whole()).only(path -> path.startsWith(PROBE));

        assertThat(offences(probes))
                .map(offence -> offence.replaceFirst("(?s) is: .*", ""))
                .containsExactlyInAnyOrder(
                        "GET /probe/injection/built/{text} answers 500 where path text",
                        "GET /probe/injection/built/{text} answers 500 where query more",
                        "GET /probe/injection/built/{text} answers 500 where header X-Probe",
                        "POST /probe/injection/posted answers 500 where body /text",
                        "POST /probe/injection/posted answers 500 where body /more/0",
                        "GET /probe/injection/slow answers 503 where query text",
                        "GET /probe/injection/silent ran statements made of what was sent",
                        "GET /probe/injection/things/{id} answers 404 for what was there before");
    }

    /** Of callers who may do everything. */
    private List<String> offences(Contract contract) {
        return Injections.offences(contract, () -> new Client(contract, examples,
                credentials.isEmpty() ? null : credentials.get(0).token(contract.roles())));
    }

    private static List<String> tables() throws SQLException {
        try (var admin = TestDatabase.asAdmin();
                var statement = admin.createStatement();
                var rows = statement.executeQuery("SELECT relname FROM pg_class"
                        + " WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY relname")) {
            var tables = new ArrayList<String>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }
}
