package com.example.cornershop.platform.health;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.database.TestDatabase;
import com.example.cornershop.platform.development.Surroundings;
import com.example.cornershop.platform.packaged.PackagedService;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class StartWithoutDatabaseIT {
    @Test
    @Criterion("RS-11")
    void isLiveAndNotReadyAndHealsWhenTheDatabaseAppears() {
        var database = TestDatabase.shared();
        try (var proxy = database.proxy()) {
            proxy.refuse();
            Map<String, String> settings = Surroundings.start();
            settings.put("corner-shop.database.url", database.urlThrough(proxy.port()));
            try (var service = PackagedService.start(settings)) {
                given().get(service.management("/q/health/live")).then().statusCode(200);
                given().get(service.management("/q/health/started")).then().statusCode(200);
                given().get(service.management("/q/health/ready")).then().statusCode(503);

                proxy.admit();

                await().untilAsserted(() -> given().get(service.management("/q/health/ready")).then().statusCode(200));
                assertThat(service.isAlive()).isTrue();
            }
        }
    }
}
