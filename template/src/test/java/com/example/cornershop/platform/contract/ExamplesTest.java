package com.example.cornershop.platform.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExamplesTest {
    @Test
    void areMadeOfWhatASchemaSays() {
        Schema thing = type(SchemaType.OBJECT)
                .addProperty("id", type(SchemaType.STRING).format("uuid"))
                .addProperty("code", type(SchemaType.STRING).maxLength(2))
                .addProperty("name", type(SchemaType.STRING).maxLength(200))
                .addProperty("kind", type(SchemaType.STRING).enumeration(List.of("BIG", "SMALL")))
                .addProperty("colour", type(SchemaType.STRING).examples(List.of("red")))
                .addProperty("count", type(SchemaType.INTEGER))
                .addProperty("dozens", type(SchemaType.INTEGER).minimum(BigDecimal.valueOf(12)))
                .addProperty("weight", type(SchemaType.NUMBER))
                .addProperty("price", type(SchemaType.NUMBER).multipleOf(new BigDecimal("0.01")))
                .addProperty("open", type(SchemaType.BOOLEAN))
                .addProperty("nothing", type(SchemaType.NULL))
                .addProperty("any", OASFactory.createSchema())
                .addProperty("list", type(SchemaType.ARRAY))
                .addProperty("parts", type(SchemaType.ARRAY).items(OASFactory.createSchema().ref("Part")))
                .addProperty("spare", OASFactory.createSchema().anyOf(List.of(OASFactory.createSchema().ref("Part"))));
        OpenAPI contract = contract(Map.of("Thing", thing, "Part", type(SchemaType.OBJECT), "Problem", problem()));

        new Examples().filterOpenAPI(contract);

        assertThat(thing.getExamples()).singleElement().isInstanceOfSatisfying(Map.class, example -> assertThat(example)
                .containsEntry("id", "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b")
                .containsEntry("code", "te")
                .containsEntry("name", "text")
                .containsEntry("kind", "BIG")
                .containsEntry("colour", "red")
                .containsEntry("count", BigDecimal.ONE)
                .containsEntry("dozens", BigDecimal.valueOf(12))
                .containsEntry("weight", BigDecimal.ONE)
                .containsEntry("price", new BigDecimal("0.01"))
                .containsEntry("open", true)
                .containsEntry("nothing", null)
                .containsEntry("any", Map.of())
                .containsEntry("list", List.of())
                .containsEntry("parts", List.of(Map.of()))
                .containsEntry("spare", Map.of()));
        assertThat(contract.getComponents().getSchemas().get("Problem").getExamples()).isNull();
    }

    @Test
    void whatARequestMayLeaveOutItMaySendAsNull() {
        Schema part = type(SchemaType.OBJECT).addProperty("name", type(SchemaType.STRING));
        Schema thing = type(SchemaType.OBJECT)
                .addProperty("must", type(SchemaType.STRING))
                .addProperty("may", type(SchemaType.STRING))
                .addProperty("part", OASFactory.createSchema().ref("Part"))
                .addProperty("parts", type(SchemaType.ARRAY).items(OASFactory.createSchema().ref("Part")))
                .required(List.of("must"));
        OpenAPI contract = contract(Map.of("Thing", thing, "Part", part));
        contract.setPaths(OASFactory.createPaths().addPathItem("/things", OASFactory.createPathItem()
                .POST(OASFactory.createOperation().requestBody(OASFactory.createRequestBody()
                        .content(OASFactory.createContent().addMediaType("application/json", OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Thing"))))))
                .GET(OASFactory.createOperation())));

        new Absent().filterOpenAPI(contract);

        assertThat(thing.getProperties().get("must").getType()).doesNotContain(SchemaType.NULL);
        assertThat(thing.getProperties().get("may").getType()).contains(SchemaType.NULL);
        assertThat(thing.getProperties().get("part").getAnyOf()).hasSize(2);
        assertThat(part.getProperties().get("name").getType()).contains(SchemaType.NULL);
    }

    @Test
    void aRouteSaysWhatARepetitionDoes() {
        var item = OASFactory.createPathItem();
        for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.PUT, HttpMethod.POST)) {
            item.setOperation(method, OASFactory.createOperation().addTag("Things"));
        }
        OpenAPI contract = contract(Map.of());
        contract.setPaths(OASFactory.createPaths().addPathItem("/things/{id}", item));

        new Described().filterOpenAPI(contract);

        assertThat(item.getGET().getDescription()).isEqualTo("Changes nothing.");
        assertThat(item.getPUT().getDescription()).isEqualTo("Once or twice, the effect is the same.");
        assertThat(item.getPOST().getDescription()).isEqualTo("Each request has an effect of its own.");
        assertThat(contract.getTags()).singleElement()
                .satisfies(tag -> assertThat(tag.getDescription()).isEqualTo("Routes at /things."));
    }

    @Test
    void aServiceWithoutARouteHasNothingToSay() {
        OpenAPI contract = OASFactory.createOpenAPI().components(OASFactory.createComponents());

        new Examples().filterOpenAPI(contract);
        new Absent().filterOpenAPI(contract);
        new Described().filterOpenAPI(contract);

        assertThat(contract.getPaths()).isNull();
        assertThat(contract.getTags()).isNull();
    }

    private static Schema problem() {
        return type(SchemaType.OBJECT).addProperty("status", type(SchemaType.INTEGER));
    }

    private static Schema type(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    private static OpenAPI contract(Map<String, Schema> schemas) {
        return OASFactory.createOpenAPI().components(OASFactory.createComponents().schemas(schemas));
    }
}
