package com.example.cornershop.platform.caller;

import io.quarkus.test.common.QuarkusTestResource;

/** The issuer that every test of the service runs beside. */
@QuarkusTestResource(Tokens.class)
final class CallerTestServers {
    private CallerTestServers() {}
}
