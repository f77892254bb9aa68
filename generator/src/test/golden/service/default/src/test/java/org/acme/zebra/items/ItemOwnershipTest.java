package org.acme.zebra.items;

import io.quarkus.test.junit.QuarkusTest;
import org.acme.zebra.platform.criteria.Criterion;
import org.junit.jupiter.api.Test;

import static org.acme.zebra.items.ItemCalls.PATH;
import static org.acme.zebra.items.ItemCalls.as;
import static org.acme.zebra.items.ItemCalls.createAs;
import static org.acme.zebra.items.ItemCalls.created;
import static org.acme.zebra.items.ItemCalls.item;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ItemOwnershipTest {
    @Test
    @Criterion("SC-01")
    void answersSomeoneElseAsIfThereWereNone() {
        String one = PATH + "/" + created();

        as("bob").get(one).then().statusCode(404);
        as("bob").body(item()).put(one).then().statusCode(404);
        as("bob").delete(one).then().statusCode(404);
        as("alice").get(one).then().statusCode(200);
    }

    @Test
    @Criterion("SC-01")
    void listsOnlyTheCallersOwn() {
        created();
        String own = createAs("carol", item()).path("id");

        assertThat(as("carol").get(PATH).jsonPath().<String>getList("items.id")).containsExactly(own);
    }
}
