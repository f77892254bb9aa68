package com.example.cornershop.platform.pagination;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.schema.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class PaginationTest {
    private static final String PROBE = "/probe/pagination";

    @Test
    @Criterion("DB-08")
    void aWalkOverAllPagesSeesEachRowOnceWhileOthersAreAdded() {
        List<String> existing = add(25);

        var seen = new ArrayList<String>();
        var page = page(given().queryParam("limit", 4));
        seen.addAll(page.getList("items"));
        while (page.getString("next") != null) {
            add(3);
            page = page(given().queryParam("limit", 4).queryParam("cursor", page.getString("next")));
            seen.addAll(page.getList("items"));
        }

        assertThat(seen).doesNotHaveDuplicates().containsAll(existing);
    }

    @Test
    void theNewestComesFirst() {
        List<String> added = add(2);

        assertThat(page(given().queryParam("limit", 2)).<String>getList("items"))
                .containsExactly(added.get(1), added.get(0));
    }

    @Test
    @Criterion("DB-08")
    void aPageHasTwentyItemsUnlessAskedAndAHundredAtMost() {
        add(101);

        given().get(PROBE).then().statusCode(200).body("items", hasSize(20));
        given().queryParam("limit", 100).get(PROBE).then().statusCode(200).body("items", hasSize(100));
    }

    @Test
    @Criterion("DB-02")
    void aLargePageTakesAsManyStatementsAsASmallOne() {
        add(50);

        long small = Statements.on("probe_items", () -> page(given().queryParam("limit", 1)));
        long large = Statements.on("probe_items", () -> page(given().queryParam("limit", 50)));

        assertThat(List.of(small, large)).containsExactly(1L, 1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "1000000", "99999999999", "ten", "1.5", " 5", "1 OR 1=1"})
    @Criterion("DB-08")
    void refusesALimitOutOfBounds(String limit) {
        given().queryParam("limit", limit)
                .get(PROBE)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "not base64!", "' OR '1'='1", "AAAAAAAAAAAAAAAAAAAAAAAA"})
    @Criterion("SC-07")
    void refusesACursorThatItDidNotMake(String cursor) {
        given().queryParam("cursor", cursor)
                .get(PROBE)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-cursor"));
    }

    private static List<String> add(int rows) {
        return given().queryParam("rows", rows).post(PROBE).jsonPath().getList("");
    }

    private static JsonPath page(RequestSpecification request) {
        return request.get(PROBE).then().statusCode(200).extract().jsonPath();
    }
}
