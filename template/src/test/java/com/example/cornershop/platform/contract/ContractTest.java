package com.example.cornershop.platform.contract;

import com.example.cornershop.platform.criteria.Criterion;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The committed contract is what the service serves. {@code -Dcontract.update} rewrites it. */
@QuarkusTest
class ContractTest {
    private static final Path COMMITTED = Path.of("src/main/openapi/openapi.yaml");

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
        assertThat(tree(contract))
                .as("%s; if the service is right: ./mvnw test -Dtest=ContractTest -Dcontract.update", COMMITTED)
                .usingRecursiveComparison()
                .isEqualTo(tree(Files.readString(COMMITTED)));
    }

    @Test
    @Criterion("AP-01")
    void isServedOnTheManagementPortOnly() {
        given().get("/q/openapi").then().statusCode(404);
    }

    private static Map<String, Object> tree(String yaml) throws IOException {
        return new YAMLMapper().readValue(yaml, new TypeReference<>() {});
    }
}
