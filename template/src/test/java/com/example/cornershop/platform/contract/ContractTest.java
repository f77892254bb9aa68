package com.example.cornershop.platform.contract;

import com.example.cornershop.platform.contract.Contract.Route;
import com.example.cornershop.platform.criteria.Criterion;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The committed contract is what the service serves. {@code -Dcontract.update} rewrites it. */
@QuarkusTest
class ContractTest {
    static final Path COMMITTED = Path.of("src/main/openapi/openapi.yaml");

    @TestHTTPResource(value = "/openapi", management = true)
    URI served;

    @Test
    @Criterion("AP-01")
    void servesTheCommittedContract() throws IOException {
        String contract = given().get(served).then().statusCode(200).extract().asString();
        if (System.getProperty("contract.update") != null) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, contract.replaceAll("[ \\n]+$", "") + "\n");
        }
        assertThat(differences("", tree(contract), tree(Files.readString(COMMITTED))))
                .as("where the service differs from %s; if it is right: ./mvnw test -Dtest=ContractTest -Dcontract.update",
                        COMMITTED)
                .isEmpty();
    }

    @Test
    @Criterion("AP-01")
    void isServedOnTheManagementPortOnly() {
        given().get("/q/openapi").then().statusCode(404);
    }

    @Test
    @Criterion("AP-02")
    void whatTestsSendAndGetIsCheckedAgainstTheContract() {
        var elsewhere = new Traffic("paths: {/nowhere: {get: {responses: {'200': {}}}}}");

        assertThat(RestAssured.filters()).hasAtLeastOneElementOfType(Traffic.class);
        assertThatThrownBy(() -> given().filter(elsewhere).get("/nowhere"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("status 404 is not declared");
    }

    @Test
    @Criterion("AP-01")
    void everyRefusalAndFailureIsAProblemWithAnExample() throws IOException {
        var contract = new YAMLMapper().readTree(Files.readString(COMMITTED));

        contract.path("paths").forEach(path -> path.forEach(operation -> operation.path("responses").properties().stream()
                .filter(response -> response.getKey().compareTo("400") >= 0)
                .forEach(response -> {
                    String name = response.getValue().path("$ref").asText("/").substring(1);
                    var media = contract.at(name).at("/content/application~1problem+json");
                    assertThat(media.at("/schema/$ref").asText()).as(name).isEqualTo("#/components/schemas/Problem");
                    assertThat(media.at("/example/status").asText()).isEqualTo(response.getKey());
                })));
    }

    @Test
    @Criterion("AP-01")
    void aPathAllowsTheMethodsOfTheContractAndNoOther() throws IOException {
        Contract contract = Contract.of(Files.readString(COMMITTED));

        contract.routes().stream().collect(groupingBy(Route::path)).forEach((path, routes) -> {
            Route other = new Route("PATCH", path, routes.get(0).operation());
            var allowed = routes.stream().map(Route::method).collect(toCollection(() -> new TreeSet<>(Set.of("OPTIONS"))));
            if (allowed.contains("GET")) {
                allowed.add("HEAD");
            }
            if (!allowed.contains("PATCH")) {
                var answer = new Client(contract, List.of(), null).call(other);
                assertThat(answer.statusCode()).as(other.toString()).isEqualTo(405);
                assertThat(answer.header("Allow")).as(other.toString()).isEqualTo(String.join(", ", allowed));
            }
        });
    }

    @Test
    void namesWhatDiffersAndNotTheWholeOfIt() throws IOException {
        var served = tree("{paths: {/a: {get: {x: 1}, put: {x: 1}}}, components: {schemas: {A: {x: 1}, B: {}}}, tags: []}");
        var committed = tree("{paths: {/a: {get: {x: 2}, put: {x: 1}}, /b: {}}, components: {schemas: {A: {x: 2}}}, tags: []}");

        assertThat(differences("", served, committed))
                .containsExactly("components.schemas.A", "components.schemas.B (only served)", "paths./a.get", "paths./b (only committed)");
    }

    /** Down to an operation or a schema. */
    private static List<String> differences(String place, Object served, Object committed) {
        if (Objects.equals(served, committed)) {
            return List.of();
        }
        if (served == null || committed == null) {
            return List.of(place + (committed == null ? " (only served)" : " (only committed)"));
        }
        if (place.split("\\.").length > 2 || !(served instanceof Map<?, ?> left) || !(committed instanceof Map<?, ?> right)) {
            return List.of(place);
        }
        return Stream.concat(left.keySet().stream(), right.keySet().stream())
                .distinct()
                .sorted()
                .flatMap(key -> differences(place.isEmpty() ? "" + key : place + "." + key, left.get(key), right.get(key)).stream())
                .toList();
    }

    private static Map<String, Object> tree(String yaml) throws IOException {
        return new YAMLMapper().readValue(yaml, new TypeReference<>() {});
    }
}
