package dev.slipway.plan;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ContractTest {

    private static final String YAML = """
            ---
            openapi: 3.1.0
            tags:
            - name: Products
              description: For sale
            paths:
              /v1/products:
                get: {}
              /v1/products/{id}:
                get: {}
            components:
              schemas:
                Problem:
                  type: object
                Product:
                  type: object
              securitySchemes:
                bearer:
                  type: http
            """;

    @Test
    void isTheSameTextWhereNothingIsCut() {
        assertThat(new Contract(YAML).text()).isEqualTo(YAML);
    }

    @Test
    void knowsItsEntries() {
        assertThat(new Contract(YAML).keys()).isEqualTo(Map.of(
                "tags", Set.of("Products"),
                "paths", Set.of("/v1/products", "/v1/products/{id}"),
                "schemas", Set.of("Problem", "Product"),
                "securitySchemes", Set.of("bearer")));
    }

    @Test
    void cutsEntriesAndTheHeadingsOfSectionsThatAreEmptyThen() {
        var contract = new Contract(YAML);
        contract.keep((section, key) -> key.equals("Problem"));

        assertThat(contract.text()).isEqualTo("""
                ---
                openapi: 3.1.0
                components:
                  schemas:
                    Problem:
                      type: object
                """);
    }

    @Test
    void cutsTheComponentsWhereAllAreGone() {
        var contract = new Contract(YAML);
        contract.keep((section, key) -> false);

        assertThat(contract.text()).isEqualTo("---\nopenapi: 3.1.0\n");
    }

    @Test
    void putsPathsThatCameBackBeforeTheServersAndTagsAfterThem() {
        var contract = new Contract("---\nopenapi: 3.1.0\nservers:\n- url: /\n");
        contract.insert("paths", "/v1/a", "  /v1/a:\n    get: {}\n");
        contract.insert("tags", "A", "- name: A");

        assertThat(contract.text()).isEqualTo(
                "---\nopenapi: 3.1.0\npaths:\n  /v1/a:\n    get: {}\nservers:\n- url: /\ntags:\n- name: A\n");
    }

    @Test
    void saysThatNoCredentialsAreAskedForWhereNoSchemeIsLeft() {
        var contract = new Contract("---\nopenapi: 3.1.0\nservers:\n- url: /\n");
        contract.openWithoutSchemes();
        contract.insert("paths", "/v1/a", "  /v1/a:\n    get: {}\n");
        contract.insert("tags", "A", "- name: A");

        assertThat(contract.text()).isEqualTo("---\nopenapi: 3.1.0\npaths:\n  /v1/a:\n    get: {}\n"
                + "servers:\n- url: /\nsecurity: []\ntags:\n- name: A\n");
    }

    @Test
    void leavesItToTheRoutesWhereASchemeIsKept() {
        var contract = new Contract(YAML);
        contract.openWithoutSchemes();

        assertThat(contract.text()).isEqualTo(YAML);
    }

    @Test
    void dropsSchemasThatNothingNamesAnyMore() {
        var contract = new Contract(YAML);
        contract.insert("paths", "/v1/a", "  /v1/a:\n    $ref: \"#/components/schemas/Problem\"\n");
        contract.insert("schemas", "Tree", "    Tree:\n      $ref: \"#/components/schemas/Tree\"\n");
        contract.insert("schemas", "Deep", "    Deep:\n      $ref: \"#/components/schemas/Deeper\"\n");
        contract.insert("schemas", "Deeper", "    Deeper:\n      type: object\n");
        contract.dropUnnamed();

        assertThat(contract.keys().get("schemas")).containsExactly("Problem");
    }

    @Test
    void insertsInOrder() {
        var contract = new Contract(YAML);
        contract.keep((section, key) -> !key.equals("Product"));
        contract.insert("paths", "/v1/items", "  /v1/items:\n    get: {}\n");
        contract.insert("paths", "/v1/zebras", "  /v1/zebras:\n    get: {}\n");
        contract.insert("schemas", "Person", "    Person:\n      type: object\n");

        assertThat(contract.text()).contains("paths:\n  /v1/items:\n    get: {}\n  /v1/products:",
                "  /v1/products/{id}:\n    get: {}\n  /v1/zebras:\n    get: {}\ncomponents:",
                "  schemas:\n    Person:\n      type: object\n    Problem:\n");
    }
}
