package com.example.cornershop.platform.caller;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.database.Gate;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OverloadTest {
    @TestHTTPResource("/probe/caller/held")
    URI held;

    @Inject
    Gate gate;

    /** A token is verified before there is a worker, where nobody hears of it when there is none. */
    @Test
    @Criterion("DB-03")
    void servesOrShedsEachOfTwoHundredCallers() {
        gate.servesOrShedsEachOfTwoHundredUsers(held, "Authorization", "Bearer " + Tokens.of("alice"));
    }
}
