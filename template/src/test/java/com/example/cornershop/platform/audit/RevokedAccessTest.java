package com.example.cornershop.platform.audit;

import com.example.cornershop.platform.caller.Tokens;
import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.database.TestDatabase;
import com.example.cornershop.platform.logging.CapturedLog;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class RevokedAccessTest {
    @ConfigProperty(name = "quarkus.oidc.token.issuer")
    String issuer;

    /** The token was verified, so whose it is can be believed. */
    @Test
    @Criterion("OB-09")
    void isAnEventThatNamesTheCaller() throws SQLException {
        String subject = UUID.randomUUID().toString();
        try (var operator = TestDatabase.asOwner();
                var revoke = operator.prepareStatement("INSERT INTO revocations VALUES (?, ?, '', 'infinity')")) {
            revoke.setString(1, issuer);
            revoke.setString(2, subject);
            revoke.execute();
        }

        try (var log = CapturedLog.of("security")) {
            given().auth().oauth2(Tokens.of(subject)).get("/probe/audit/5").then().statusCode(401);

            await().untilAsserted(() -> assertThat(log.records())
                    .filteredOn(line -> subject.equals(line.getMdc("user.id")))
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.getMdc("event.reason")).isEqualTo("revoked");
                        assertThat(line.getMdc("user.domain")).isEqualTo(issuer);
                    }));
        }
    }
}
