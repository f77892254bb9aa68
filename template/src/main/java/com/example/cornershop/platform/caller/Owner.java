package com.example.cornershop.platform.caller;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Whose a row is: a subject is unique only within its issuer. */
@Embeddable
public record Owner(
        @Column(name = "owner_issuer", updatable = false) String issuer,
        @Column(name = "owner_subject", updatable = false) String subject) {}
