package org.acme.zebra.items;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.acme.zebra.platform.criteria.Criterion;
import org.junit.jupiter.api.Test;

import static org.acme.zebra.items.ItemCalls.PATH;
import static org.acme.zebra.items.ItemCalls.changing;
import static org.acme.zebra.items.ItemCalls.client;
import static org.acme.zebra.items.ItemCalls.create;
import static org.acme.zebra.items.ItemCalls.created;
import static org.acme.zebra.items.ItemCalls.item;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@Criterion("CC-02")
class ItemLockingTest {
    @Test
    void namesTheVersionInEveryAnswerThatShowsIt() {
        Response first = create(item());
        String one = PATH + "/" + first.path("id");

        assertThat(first.header("ETag")).isNotNull().isEqualTo(client().get(one).header("ETag"));
        Response second = changing(one).body(item()).put(one);
        assertThat(second.header("ETag")).isNotEqualTo(first.header("ETag"));
        assertThat(second.header("ETag")).isNotNull().isEqualTo(client().get(one).header("ETag"));
    }

    @Test
    void changesNothingThatSomebodyElseHasChangedMeanwhile() {
        String one = PATH + "/" + created();
        RequestSpecification slow = changing(one);
        RequestSpecification slower = changing(one);
        String kept = changing(one).body(item()).put(one).then().statusCode(200).extract().asString();

        slow.body(item()).put(one).then().statusCode(412).contentType("application/problem+json");
        slower.delete(one).then().statusCode(412);

        assertThat(client().get(one).asString()).isEqualTo(kept);
    }

    @Test
    void changesNothingForWhoDoesNotSayWhatWasRead() {
        String one = PATH + "/" + created();
        String before = client().get(one).asString();

        client().body(item()).put(one).then().statusCode(428).contentType("application/problem+json");
        client().delete(one).then().statusCode(428);
        client().header("If-Match", "*").delete(one).then().statusCode(428);

        assertThat(client().get(one).asString()).isEqualTo(before);
    }
}
