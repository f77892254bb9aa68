package com.example.cornershop.stock;

import com.example.cornershop.platform.caller.Tokens;
import com.example.cornershop.platform.criteria.Criterion;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
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
    @Inject
    Stock stock;

    @Inject
    StockLevels levels;

    @Test
    @Criterion("SC-02")
    void onlyAClerkCounts() {
        UUID product = Shelf.product(1);

        given().auth().oauth2(Tokens.of("customer"))
                .contentType(ContentType.JSON)
                .header("If-Match", Shelf.tag(product))
                .body(Map.of("quantity", 9))
                .put("/v1/stock/{id}", product)
                .then()
                .statusCode(403);

        assertThat(Shelf.level(product)).isOne();
    }

    @Test
    void saysWhatWasCountedLast() {
        UUID product = Shelf.product(3);

        Shelf.count(product, 8);

        assertThat(Shelf.level(product)).isEqualTo(8);
    }

    @Test
    void isNothingUntilItIsCounted() {
        assertThat(Shelf.level(Shelf.unstockedProduct(500, "EUR"))).isZero();
    }

    @Test
    @Criterion("CC-02")
    void forgetsNothingThatWasSoldSinceTheLevelWasRead() {
        UUID product = Shelf.product(9);
        String read = Shelf.tag(product);
        QuarkusTransaction.requiringNew().run(() -> stock.take(new TreeMap<>(Map.of(product, 2))));

        clerk().header("If-Match", read)
                .body(Map.of("quantity", 9))
                .put("/v1/stock/{id}", product)
                .then().statusCode(412);
        clerk().body(Map.of("quantity", 9)).put("/v1/stock/{id}", product).then().statusCode(428);

        assertThat(Shelf.level(product)).isEqualTo(7);
    }

    @Test
    @Criterion("CC-02")
    void changesALevelInOneStepWithTheLookAtIt() {
        UUID counted = Shelf.product(3);
        UUID uncounted = Shelf.unstockedProduct(500, "EUR");

        assertThat(put(counted, 2, 5)).isFalse();
        assertThat(put(counted, 3, 5)).isTrue();
        assertThat(put(uncounted, 0, 5)).isTrue();
        assertThat(put(uncounted, 0, 6)).isFalse();
        assertThat(Shelf.level(counted)).isEqualTo(5);
        assertThat(Shelf.level(uncounted)).isEqualTo(5);
    }

    @Test
    void keepsNoStockOfAProductThatIsNotInTheCatalog() {
        clerk().get("/v1/stock/{id}", UUID.randomUUID()).then().statusCode(404);
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

    private boolean put(UUID productId, int before, int quantity) {
        return QuarkusTransaction.requiringNew().call(() -> levels.put(productId, before, quantity));
    }
}
