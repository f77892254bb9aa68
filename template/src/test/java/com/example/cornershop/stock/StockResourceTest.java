package com.example.cornershop.stock;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.example.cornershop.stock.Shelf.clerk;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class StockResourceTest {
    @Test
    void saysWhatWasCountedLast() {
        UUID product = Shelf.product(3);

        Shelf.count(product, 8);

        assertThat(Shelf.level(product)).isEqualTo(8);
    }

    @Test
    void hasNoLevelOfAProductThatWasNeverCounted() {
        clerk().get("/v1/stock/{id}", Shelf.unstockedProduct(500, "EUR")).then().statusCode(404);
    }

    @Test
    void keepsNoStockOfAProductThatIsNotInTheCatalog() {
        clerk().body(Map.of("quantity", 1)).put("/v1/stock/{id}", UUID.randomUUID()).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1_000_001})
    void refusesALevelThatCannotBe(int quantity) {
        clerk().body(Map.of("quantity", quantity))
                .put("/v1/stock/{id}", Shelf.product(1))
                .then().statusCode(400).body("status", is(400));
    }

    @Test
    void refusesALevelThatIsMissing() {
        clerk().put("/v1/stock/{id}", Shelf.product(1)).then().statusCode(400);
        clerk().body("null").put("/v1/stock/{id}", Shelf.product(1)).then().statusCode(400);
    }

    @Test
    void isNothingForStrangers() {
        given().get("/v1/stock/{id}", UUID.randomUUID()).then().statusCode(401);
    }
}
