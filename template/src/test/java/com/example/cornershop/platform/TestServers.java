package com.example.cornershop.platform;

import com.example.cornershop.platform.database.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;

/** What every test of the service runs beside. Declared once, for all tests: another set would restart the application. */
@QuarkusTestResource(TestDatabase.class)
final class TestServers {
    private TestServers() {}
}
