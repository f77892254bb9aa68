package com.example.cornershop.platform.evolution;

import com.example.cornershop.platform.criteria.Criterion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Fixtures: each change of one contract, and whether it breaks its clients. */
@Criterion("AP-03")
class EvolutionTest {
    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: Things, version: '1.4'}
            paths:
              /things:
                get:
                  parameters:
                  - {name: limit, in: query, schema: {type: integer, maximum: 100}}
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/View'}}}}}
                post:
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Request'}}}}
                  responses:
                    '201': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/View'}}}}
                    '409': {description: no}
              /others:
                get: {responses: {'204': {description: ok}}}
              /mine:
                get: {security: [{b: []}], responses: {'204': {description: ok}}}
              /theirs:
                get: {security: [{b: [clerk, boss]}], responses: {'204': {description: ok}}}
            components:
              securitySchemes: {b: {type: http, scheme: bearer}}
              schemas:
                Request:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string, maxLength: 10}
                    kind: {type: string, enum: [A, B]}
                    note: {type: [string, 'null'], maxLength: 5}
                    price: {type: number, exclusiveMinimum: 0}
                    code: {type: string, minLength: 2}
                    tags: {type: array, minItems: 1, maxItems: 5, items: {type: string}}
                    at: {anyOf: [{$ref: '#/components/schemas/At'}, {type: 'null'}]}
                View:
                  type: object
                  required: [id]
                  properties:
                    id: {type: integer}
                    state: {type: string, enum: [ON, OFF]}
                    extra: {type: string}
                    since: {$ref: '#/components/schemas/At'}
                    parts: {type: array, items: {$ref: '#/components/schemas/View'}}
                At: {type: string, format: date-time}
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a path is gone                | /others:                          | /othersies:
            an operation is gone          | get: {responses: {'204'           | put: {responses: {'204'
            a status is gone              | '409':                            | '410':
            another status for success    | '201':                            | '202':
            another content type          | '201': {description: ok, content: {application/json | '201': {description: ok, content: {text/plain
            a caller is needed            | get: {responses: {'204'           | get: {security: [{b: []}], responses: {'204'
            an answer lacks a member      | extra: {type: string}             | ``
            an answer may lack a member   | required: [id]                    | required: []
            an answer has another type    | id: {type: integer}               | id: {type: string}
            an answer has another value   | enum: [ON, OFF]                   | enum: [ON, OFF, ODD]
            a member is refused           | price: {type: number, exclusiveMinimum: 0} | ``
            a member is required          | required: [name]                  | required: [name, kind]
            a value is refused            | enum: [A, B]                      | enum: [A]
            a type is refused             | name: {type: string, maxLength: 10} | name: {type: integer}
            a longer text is refused      | maxLength: 10                     | maxLength: 9
            a text is refused             | maxLength: 10                     | maxLength: 10, pattern: '^a'
            a small number is refused     | exclusiveMinimum: 0               | exclusiveMinimum: 1
            null is refused               | [string, 'null']                  | string
            null is refused, by name      | anyOf: [{$ref: '#/components/schemas/At'}, {type: 'null'}] | $ref: '#/components/schemas/At'
            another format                | format: date-time                 | format: date
            a parameter is required       | in: query,                        | in: query, required: true,
            a parameter is bounded        | maximum: 100                      | maximum: 50
            a parameter's type            | type: integer, maximum: 100       | type: string
            a parameter is gone           | - {name: limit, in: query, schema: {type: integer, maximum: 100}} | - {name: other, in: query, schema: {type: string}}
            a parameter's value           | type: integer, maximum: 100       | type: integer, maximum: 100, enum: [10, 100]
            a role is needed              | security: [{b: []}]               | security: [{b: [clerk]}]
            a role is not enough          | [clerk, boss]                     | [boss]
            an answer may be null         | extra: {type: string}             | extra: {type: [string, 'null']}
            a named answer may be null    | since: {$ref: '#/components/schemas/At'} | since: {anyOf: [{$ref: '#/components/schemas/At'}, {type: 'null'}]}
            a text of few values          | name: {type: string,              | name: {type: string, enum: [A],
            a short text is refused       | minLength: 2                      | minLength: 3
            an empty text is refused      | name: {type: string,              | name: {type: string, minLength: 1,
            a short list is refused       | minItems: 1                       | minItems: 2
            a long list is refused        | maxItems: 5                       | maxItems: 4
            """)
    void breaksClients(String change, String before, String after) {
        assertThat(Evolution.breaks(CONTRACT, changed(before, after))).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a path more                   | /others:                          | `/more: {get: {responses: {'204': {description: ok}}}}\n  /others:`
            an operation more             | get: {responses: {'204'           | `put: {responses: {'200': {description: ok}}}\n    get: {responses: {'204'`
            a refusal more                | '409':                            | `'410': {description: gone}\n        '409':`
            a member more in an answer    | id: {type: integer}               | `id: {type: integer}\n        more: {type: string}`
            a value less in an answer     | enum: [ON, OFF]                   | enum: [ON]
            a member may be sent          | kind:                             | `more: {type: string}\n        kind:`
            a value more is taken         | enum: [A, B]                      | enum: [A, B, C]
            a longer text is taken        | maxLength: 10                     | maxLength: 11
            null is taken                 | kind: {type: string,              | kind: {type: [string, 'null'],
            less is required              | required: [name]                  | required: []
            a parameter more              | - {name: limit,                   | `- {name: q, in: query, schema: {type: string}}\n      - {name: limit,`
            it is deprecated              | get: {responses: {'204'           | get: {deprecated: true, responses: {'204'
            words                         | description: no                   | description: another word
            no role is needed             | [clerk, boss]                     | []
            another role is enough        | [clerk, boss]                     | [clerk, boss, owner]
            a shorter text is taken       | minLength: 2                      | minLength: 1
            any text is taken             | , minLength: 2                    | ``
            a shorter list is taken       | minItems: 1                       | minItems: 0
            any list is taken             | minItems: 1, maxItems: 5,         | ``
            """)
    void letsClientsGoOn(String change, String before, String after) {
        assertThat(Evolution.breaks(CONTRACT, changed(before, after.replace("\\n", "\n")))).isEmpty();
    }

    @Test
    void aNewMajorVersionMayBreak() {
        String broken = changed("  /others:", "  /other:");

        assertThat(Evolution.breaks(CONTRACT, broken.replace("'1.4'", "'1.5'"))).isNotEmpty();
        assertThat(Evolution.breaks(CONTRACT, broken.replace("'1.4'", "'2.0'"))).isEmpty();
    }

    @Test
    void namesWhatBreaks() {
        String broken = changed("extra: {type: string}", "").replace("maxLength: 10", "maxLength: 9").replace("  /others:", "  /other:");

        assertThat(Evolution.breaks(CONTRACT, broken)).contains(
                "GET /others is gone", "POST /things is incompatible", "no more: GET /things answers 200 [].extra");
    }

    @Test
    void aContractWithoutRoutesBreaksNobody() {
        String none = "{openapi: 3.1.0, info: {title: Things, version: '1'}}";

        assertThat(Evolution.breaks(none, none)).isEmpty();
        assertThat(Evolution.breaks(none, CONTRACT)).isEmpty();
    }

    private static String changed(String before, String after) {
        assertThat(CONTRACT).contains(before);
        return CONTRACT.replace(before, after == null ? "" : after);
    }
}
