package com.example.cornershop.platform.deprecation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says in every answer of an operation since when it is deprecated and until when it stays (RFC 9745, RFC 8594). Stands
 * beside {@link Deprecated}, which says it in the contract. Days are as {@code 2026-01-31}, and begin in UTC.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DeprecatedSince {
    /** The day on which it is deprecated; it may lie ahead. */
    String since();

    /** The day from which it may be gone: not before the other. Nothing ends by itself. */
    String sunset();

    /** Where people read what to do instead: a page, as a URI. */
    String link();

    /** The URI of what takes its place, if there is one. */
    String successor() default "";
}
