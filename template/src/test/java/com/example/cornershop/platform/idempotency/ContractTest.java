package com.example.cornershop.platform.idempotency;

import com.example.cornershop.platform.criteria.Criterion;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@Criterion("CC-05")
class ContractTest {
    @TestHTTPResource(value = "/q/openapi", management = true)
    String contract;

    @Test
    void listsTheKeyAndItsRefusals() {
        String operation = "paths.'/probe/idempotency/notes'.post.";

        ValidatableResponse document = given().queryParam("format", "json").get(contract).then().statusCode(200);

        document.body(operation + "parameters[0].name", equalTo("Idempotency-Key"))
                .body(operation + "parameters[0].in", equalTo("header"))
                .body(operation + "parameters[0].required", equalTo(true))
                .body(operation + "parameters[0].schema.maxLength", equalTo(255));
        for (String status : new String[] {"400", "409", "422"}) {
            document.body(
                    operation + "responses.'" + status + "'.content.'application/problem+json'.schema.'$ref'",
                    equalTo("#/components/schemas/Problem"));
        }
        document.body("components.schemas.Problem", notNullValue());
    }

    @Test
    void saysWhereAKeyIsOptionalAndNothingWhereThereIsNone() {
        given().queryParam("format", "json").get(contract)
                .then()
                .body("paths.'/probe/idempotency/optional'.post.parameters[0].required", equalTo(false))
                .body("paths.'/probe/idempotency/observed'.post.parameters[0].required", equalTo(false))
                .body("paths.'/probe/idempotency/unprotected'.post.parameters", nullValue());
    }
}
