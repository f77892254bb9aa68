package com.example.cornershop.platform.surface;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.development.Surroundings;
import com.example.cornershop.platform.packaged.PackagedService;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

class SurfaceIT {
    @Test
    @Criterion("SC-14")
    void hasNothingOnThePublicPortButTheApi() {
        Map<String, String> settings = Surroundings.start();
        try (var service = PackagedService.start(settings)) {
            given().get(service.management("/q/health/live")).then().statusCode(200);
            for (String path : new String[] {
                "/q", "/q/health", "/q/health/ready", "/q/metrics", "/q/openapi", "/q/dev-ui", "/q/swagger-ui", "/"
            }) {
                assertThat(given().get(service.uri(path)).statusCode()).as(path).isEqualTo(404);
            }
        }
    }
}
