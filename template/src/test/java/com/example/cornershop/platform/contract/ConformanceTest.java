package com.example.cornershop.platform.contract;

import com.example.cornershop.platform.contract.Conformance.Message;
import com.example.cornershop.platform.criteria.Criterion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@Criterion("AP-02")
class ConformanceTest {
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final Message NONE = new Message("", "");
    private static final Message REQUEST = new Message(JSON, "{\"name\": \"a\"}");
    private static final Message ANSWER = new Message(JSON, "{\"id\": 1, \"at\": \"2022-03-10T16:15:50Z\"}");

    private final Conformance contract = new Conformance("""
            paths:
              /things:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Request'}}}}
                  responses:
                    '201': {content: {application/json: {schema: {$ref: '#/components/schemas/View'}}}}
                    '409': {$ref: '#/components/responses/Conflict'}
              /things/{id}:
                delete: {responses: {'204': {}}}
              /things/all:
                delete: {responses: {'202': {}}}
            components:
              schemas:
                Request: {type: object, required: [name], properties: {name: {type: string, maxLength: 3}}}
                View:
                  type: object
                  required: [id]
                  properties:
                    id: {type: integer}
                    at: {type: string, format: date-time}
                    parts: {type: array, items: {$ref: '#/components/schemas/View'}}
              responses:
                Conflict: {content: {application/problem+json: {schema: {type: object, required: [code]}}}}
            """);

    @Test
    void anExchangeThatIsDescribed() {
        assertThat(contract.breaches("POST", "/things", REQUEST, 201, ANSWER)).isEmpty();
        assertThat(contract.breaches("POST", "/things", NONE, 409, new Message(PROBLEM, "{\"code\": \"a\"}"))).isEmpty();
        assertThat(contract.breaches("DELETE", "/things/1", NONE, 204, NONE)).isEmpty();
        assertThat(contract.breaches("DELETE", "/things/all", NONE, 202, NONE)).isEmpty();
    }

    @Test
    void whatIsNoRouteOfTheContractIsNotItsMatter() {
        assertThat(contract.breaches("GET", "/probe", NONE, 418, NONE)).isEmpty();
        assertThat(contract.breaches("GET", "/things/1/2", NONE, 418, NONE)).isEmpty();
        assertThat(contract.breaches("PATCH", "/things", NONE, 405, NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            200, application/json,         {"id": 1},                          status 200 is not declared
            201, text/plain,               {"id": 1},                          content type text/plain
            409, application/json,         {"code": "a"},                      content type application/json
            409, application/problem+json, {},                                 'code'
            201, application/json,         ``,                                 missing
            201, application/json,         {},                                 'id'
            201, application/json,         {"id": "1"},                        integer
            201, application/json,         {"id":,                             no JSON
            201, application/json,         `{"id": 1, "secret": 2}`,           'secret'
            201, application/json,         `{"id": 1, "parts": [{"x": 1}]}`,   'x'
            201, application/json,         `{"id": 1, "at": "yesterday"}`,     date-time
            """)
    void anAnswerThatIsNotDescribed(int status, String type, String body, String breach) {
        assertThat(contract.breaches("POST", "/things", REQUEST, status, new Message(type, body)))
                .isNotEmpty()
                .anySatisfy(each -> assertThat(each).contains(breach));
    }

    @Test
    void aBodyWhereNoneIsDeclared() {
        assertThat(contract.breaches("DELETE", "/things/1", NONE, 204, ANSWER)).containsExactly("response: a body that is not declared");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            {"name": "long"}
            {}
            `{"name": "a", "unheardOf": 1}`
            """)
    void aRequestThatWasTakenAndIsNotDescribed(String body) {
        assertThat(contract.breaches("POST", "/things", new Message(JSON, body), 201, ANSWER))
                .singleElement().asString().startsWith("request: ");
    }
}
