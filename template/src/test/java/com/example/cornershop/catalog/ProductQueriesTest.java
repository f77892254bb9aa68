package com.example.cornershop.catalog;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.schema.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import static com.example.cornershop.catalog.ProductCalls.PATH;
import static com.example.cornershop.catalog.ProductCalls.changing;
import static com.example.cornershop.catalog.ProductCalls.client;
import static com.example.cornershop.catalog.ProductCalls.created;
import static com.example.cornershop.catalog.ProductCalls.product;
import static org.assertj.core.api.Assertions.assertThat;

/** How many statements an operation takes. Whether each finds its rows by an index is judged from them by QueryPlanTest. */
@QuarkusTest
@Criterion("DB-01")
class ProductQueriesTest {
    @Test
    @Criterion("DB-08")
    void listsInPagesTheNewestFirst() {
        String first = created();
        String second = created();
        String third = created();

        JsonPath page = page(2).jsonPath();
        JsonPath next = client().queryParam("cursor", page.getString("next")).get(PATH).jsonPath();

        assertThat(page.<String>getList("items.id")).containsExactly(third, second);
        assertThat(next.getString("items[0].id")).isEqualTo(first);
    }

    @Test
    @Criterion("DB-02")
    void takesOneStatementForAPageOfAnySize() {
        created();
        created();

        assertThat(statements(() -> page(1))).isEqualTo(1);
        assertThat(statements(() -> page(50))).isEqualTo(1);
    }

    @Test
    @Criterion("DB-02")
    void takesOneStatementMoreToChangeThanToRead() {
        String one = PATH + "/" + created();
        RequestSpecification change = changing(one).body(product());

        assertThat(statements(() -> client().get(one))).isEqualTo(1);
        assertThat(statements(() -> change.put(one))).isEqualTo(2);
        RequestSpecification deletion = changing(one);
        assertThat(statements(() -> deletion.delete(one))).isEqualTo(2);
        assertThat(statements(ProductCalls::created)).isEqualTo(1);
    }

    private static Response page(int limit) {
        return client().queryParam("limit", limit).get(PATH);
    }

    private static long statements(Runnable action) {
        return Statements.on("products", action);
    }
}
