package com.example.cornershop.catalog;

import com.example.cornershop.platform.criteria.Criterion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import static com.example.cornershop.catalog.ProductCalls.PATH;
import static com.example.cornershop.catalog.ProductCalls.changing;
import static com.example.cornershop.catalog.ProductCalls.client;
import static com.example.cornershop.catalog.ProductCalls.create;
import static com.example.cornershop.catalog.ProductCalls.created;
import static com.example.cornershop.catalog.ProductCalls.product;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@Criterion("CC-02")
class ProductLockingTest {
    @Test
    void namesTheVersionInEveryAnswerThatShowsIt() {
        Response first = create(product());
        String one = PATH + "/" + first.path("id");

        assertThat(first.header("ETag")).isNotNull().isEqualTo(client().get(one).header("ETag"));
        Response second = changing(one).body(product()).put(one);
        assertThat(second.header("ETag")).isNotEqualTo(first.header("ETag"));
        assertThat(second.header("ETag")).isNotNull().isEqualTo(client().get(one).header("ETag"));
    }

    @Test
    void changesNothingThatSomebodyElseHasChangedMeanwhile() {
        String one = PATH + "/" + created();
        RequestSpecification slow = changing(one);
        RequestSpecification slower = changing(one);
        String kept = changing(one).body(product()).put(one).then().statusCode(200).extract().asString();

        slow.body(product()).put(one).then().statusCode(412).contentType("application/problem+json");
        slower.delete(one).then().statusCode(412);

        assertThat(client().get(one).asString()).isEqualTo(kept);
    }

    @Test
    void changesNothingForWhoDoesNotSayWhatWasRead() {
        String one = PATH + "/" + created();
        String before = client().get(one).asString();

        client().body(product()).put(one).then().statusCode(428).contentType("application/problem+json");
        client().delete(one).then().statusCode(428);
        client().header("If-Match", "*").delete(one).then().statusCode(428);

        assertThat(client().get(one).asString()).isEqualTo(before);
    }
}
