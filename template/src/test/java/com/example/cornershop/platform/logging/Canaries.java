package com.example.cornershop.platform.logging;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import static io.restassured.RestAssured.given;

/** Values that may be seen nowhere, sent wherever a caller can put them. */
public final class Canaries {
    public static final String TOKEN = "eyJhbGciOiJub25lIn0.Y2FuYXJ5LXRva2Vu.c2lnbmF0dXJl";
    public static final String PASSWORD = "canary-password-83f1";
    public static final String CARD = "4929839202123456";
    public static final String EMAIL = "canary.83f1@mail.example.org";
    /** No part of the token either. */
    public static final List<String> ALL =
            List.of("eyJhbGciOiJub25lIn0", "Y2FuYXJ5LXRva2Vu", "c2lnbmF0dXJl", PASSWORD, CARD, "canary.83f1");

    private static final String BODY =
            """
            {"email": "%s %s", "password": "%s", "card": "%s", "amount": 1}""".formatted(EMAIL, EMAIL, PASSWORD, CARD);

    private Canaries() {}

    /** Sends them all; gives the answers. */
    public static List<Response> send() {
        Stream<Function<RequestSpecification, Response>> bodies = Stream.of(
                        BODY, // breaks three rules
                        BODY.replace("1}", "\"" + CARD + "\"}"), // of another type
                        BODY.replace("1}", "1"), // no end
                        BODY.replace("{\"email\": ", "{"), // no JSON
                        BODY + PASSWORD, // more after the end
                        BODY.replace("\"card\"", "\"unknown\""),
                        "[" + BODY + "]",
                        CARD,
                        "\"" + PASSWORD + "\"")
                .map(body -> to -> to.contentType("application/json").body(body).post("/probe/redaction"));
        Stream<Function<RequestSpecification, Response>> faults = Stream.of(
                        "message", "number", "json", "sql", "chosen", "logged")
                .flatMap(fault -> Stream.of(PASSWORD, CARD, EMAIL)
                        .map(value -> to -> to.queryParam("value", value).get("/probe/redaction/" + fault)));
        Stream<Function<RequestSpecification, Response>> others = Stream.of(
                to -> to.get("/probe/redaction/items/" + CARD),
                to -> to.queryParam("page", CARD).get("/probe/redaction/items/00000000-0000-7000-8000-000000000000"),
                to -> to.get("/nowhere/" + EMAIL),
                to -> to.urlEncodingEnabled(false).get("/nowhere;" + PASSWORD),
                to -> to.queryParam("value", PASSWORD).delete("/probe/redaction/message"),
                to -> to.request(CARD, "/probe/redaction/message"), // a method
                to -> to.contentType("text/" + PASSWORD).body(CARD).post("/probe/redaction"),
                to -> to.accept("text/" + PASSWORD).get("/probe/redaction/items/" + CARD),
                to -> person(to, "one"),
                to -> person(to, "two"), // a duplicate
                to -> person(to, "bad-" + PASSWORD)); // breaks a rule of the table
        return Stream.of(bodies, faults, others)
                .flatMap(each -> each)
                .map(request -> request.apply(marked()))
                .toList();
    }

    private static Response person(RequestSpecification to, String name) {
        return to.queryParam("email", EMAIL).queryParam("name", name).post("/probe/people");
    }

    private static RequestSpecification marked() {
        return given().header("Authorization", "Bearer " + TOKEN)
                .header("Cookie", "session=" + PASSWORD)
                .header("X-Api-Key", PASSWORD)
                .header("X-Request-Id", EMAIL)
                .header("User-Agent", EMAIL)
                .header("Referer", "https://" + EMAIL)
                .header("traceparent", PASSWORD)
                .header("Host", PASSWORD)
                .header("Forwarded", "for=" + EMAIL + ";host=" + PASSWORD + ";proto=" + PASSWORD)
                .header("X-Forwarded-For", EMAIL)
                .header("X-Forwarded-Host", PASSWORD)
                .header("X-Forwarded-Proto", PASSWORD)
                .header("Idempotency-Key", CARD);
    }
}
