package com.example.cornershop.platform.idempotency;

import com.example.cornershop.platform.caller.Owner;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;

/** The request that is being answered, as its key sees it. */
@RequestScoped
class KeyedRequest {
    private String operation = "";
    private String path = "";
    private @Nullable IdempotencyKey key;
    private byte[] fingerprint = {};
    private @Nullable Answer answer;

    void arrived(String operation, String path) {
        this.operation = operation;
        this.path = path;
    }

    void carries(IdempotencyKey key, byte[] fingerprint) {
        this.key = key;
        this.fingerprint = fingerprint;
    }

    boolean hasKey() {
        return key != null;
    }

    /** The operation: its method, and its path with the names of its parameters. */
    String operation() {
        return operation;
    }

    /** The path as it was asked for. */
    String path() {
        return path;
    }

    byte[] fingerprint() {
        return fingerprint;
    }

    /** The key within its scope: nobody else's key, and no other operation's, is the same one. */
    byte[] id(Owner caller) {
        return new Digest().add(caller.issuer()).add(caller.subject()).add(operation).add(Objects.requireNonNull(key).value()).bytes();
    }

    void isAnsweredWith(Answer answer) {
        this.answer = answer;
    }

    /** What was stored of the method's own answer, or null. */
    @Nullable
    Answer answer() {
        return answer;
    }
}
