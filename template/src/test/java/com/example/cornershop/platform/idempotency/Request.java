package com.example.cornershop.platform.idempotency;

import com.example.cornershop.platform.caller.Owner;
import com.example.cornershop.platform.caller.Tokens;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

import static io.restassured.RestAssured.given;

/** A request to the probe; each test has a text, and so a key, of its own. */
record Request(String caller, String route, String key, String text) {
    private static final String ROOT = "/probe/idempotency/";

    static Request to(String route) {
        String text = UUID.randomUUID().toString();
        return new Request("alice", route, "key-" + text, text);
    }

    Request by(String other) {
        return new Request(other, route, key, text);
    }

    Request at(String other) {
        return new Request(caller, other, key, text);
    }

    Request withKey(String other) {
        return new Request(caller, route, other, text);
    }

    Request saying(String other) {
        return new Request(caller, route, key, other);
    }

    Response send() {
        return sendAs("application/json", Tokens.of(caller));
    }

    Response sendTo(String host) {
        return given().auth().oauth2(Tokens.of(caller))
                .contentType("application/json")
                .header("Host", host)
                .header("Idempotency-Key", key)
                .body(body())
                .post(ROOT + route);
    }

    Response sendAs(String contentType, String token) {
        var request = given().auth().oauth2(token).contentType(contentType);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.body(body()).post(ROOT + route);
    }

    /** What the service makes of this request. */
    KeyedRequest keyed() {
        KeyedRequest keyed = new KeyedRequest();
        keyed.arrived("POST " + ROOT + route, ROOT + route);
        Digest fingerprint = new Digest().add("POST").add(ROOT + route).add((String) null).add("application/json");
        keyed.carries(IdempotencyKey.of(List.of(key)), fingerprint.add(body()).bytes());
        return keyed;
    }

    byte[] id() {
        String issuer = ConfigProvider.getConfig().getValue("corner-shop.caller.issuer", String.class);
        return keyed().id(new Owner(issuer, caller));
    }

    private String body() {
        return "{\"text\": \"" + text + "\"}";
    }
}
