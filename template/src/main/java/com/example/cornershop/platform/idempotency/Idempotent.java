package com.example.cornershop.platform.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method that has one effect for each {@code Idempotency-Key} of a caller: who repeats the request gets the
 * first answer again, byte for byte, with {@code Idempotency-Replayed: true}.
 *
 * <p>The method runs in one transaction with its key; its own {@code @Transactional} joins it. It answers JSON with a
 * {@code Response} or a {@code RestResponse}. Kept are 2xx and each {@code Refusal}; all else that it answers or throws
 * is undone and forgotten, so that a retry runs. An interceptor that retries a transaction has a priority below 100.
 */
@NameBinding
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {
    /** What happens to requests without a usable key. */
    @Nonbinding
    Mode mode() default Mode.REQUIRED;

    /** When the key is claimed. */
    @Nonbinding
    Claim claim() default Claim.BEFORE;

    /** Bytes of the longest body that is stored. A longer one is left out of replays, and with 0 every one is. */
    @Nonbinding
    int maxStoredBody() default 65_536;

    enum Mode {
        /** Without a key: 400. */
        REQUIRED,
        /** Without a key the method runs unprotected. */
        OPTIONAL,
        /** Nothing is refused for its key: what would have been is counted, and runs unprotected. */
        OBSERVE
    }

    enum Claim {
        /** Before the method runs: for methods that read or change the database as they go. Two statements. */
        BEFORE,
        /**
         * After the method has run and before anything is written: one statement. For methods that only queue inserts
         * ({@code persist} with an id made here). One that has already talked to the database fails loudly.
         */
        WITH_ANSWER
    }
}
