package com.example.cornershop.partner;

import io.quarkus.test.common.QuarkusTestResource;

/** The partner that every test of the service runs beside. */
@QuarkusTestResource(PartnerStub.class)
final class PartnerTestServers {
    private PartnerTestServers() {}
}
