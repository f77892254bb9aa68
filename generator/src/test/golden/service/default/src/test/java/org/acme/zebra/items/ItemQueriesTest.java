package org.acme.zebra.items;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.acme.zebra.platform.criteria.Criterion;
import org.acme.zebra.platform.schema.Statements;
import org.junit.jupiter.api.Test;

import static org.acme.zebra.items.ItemCalls.PATH;
import static org.acme.zebra.items.ItemCalls.changing;
import static org.acme.zebra.items.ItemCalls.client;
import static org.acme.zebra.items.ItemCalls.created;
import static org.acme.zebra.items.ItemCalls.item;
import static org.assertj.core.api.Assertions.assertThat;

/** How many statements an operation takes. Whether each finds its rows by an index is judged from them by QueryPlanTest. */
@QuarkusTest
@Criterion("DB-01")
class ItemQueriesTest {
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
        RequestSpecification change = changing(one).body(item());

        assertThat(statements(() -> client().get(one))).isEqualTo(1);
        assertThat(statements(() -> change.put(one))).isEqualTo(2);
        RequestSpecification deletion = changing(one);
        assertThat(statements(() -> deletion.delete(one))).isEqualTo(2);
        assertThat(statements(ItemCalls::created)).isEqualTo(1);
    }

    private static Response page(int limit) {
        return client().queryParam("limit", limit).get(PATH);
    }

    private static long statements(Runnable action) {
        return Statements.on("items", action);
    }
}
