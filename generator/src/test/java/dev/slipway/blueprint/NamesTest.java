package dev.slipway.blueprint;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "Shipment, Shipments, shipments, shipments, shipments",
        "OrderLine, OrderLines, order_lines, order-lines, orderlines",
        "Person, Persons, persons, persons, persons",
        "Address, Addresses, addresses, addresses, addresses",
        "Status, Statuses, statuses, statuses, statuses",
        "Category, Categories, categories, categories, categories",
        "Sheep, Sheeps, sheeps, sheeps, sheeps",
        "Series, Serieses, serieses, serieses, serieses",
        "Throw, Throws, throws, throws, throws_",
        "SKUCode, SKUCodes, sku_codes, sku-codes, skucodes"})
    void pluralsOfResources(String name, String plural, String table, String path, String feature) {
        var resource = new Resource(name, Resource.defaultFeature(name), true, List.of());

        assertThat(List.of(resource.plural(), resource.table(), resource.path(), resource.feature()))
                .containsExactly(plural, table, path, feature);
    }

    @ParameterizedTest
    @CsvSource({"weightKg, weightKg, weight_kg", "class, class_, class_", "select, select_, select_", "user, user_, user_",
        "offset, offset_, offset_", "hashCode, hashCode_, hash_code_", "line2Text, line2Text, line2_text"})
    void namesOfFields(String name, String javaName, String column) {
        var field = new Field(name, FieldType.INT, false, false, 0, 0, 0, List.of());

        assertThat(field.javaName()).isEqualTo(javaName);
        assertThat(field.column()).isEqualTo(column);
    }

    @Test
    void namesOfAService() {
        var service = new Service("order-desk", "com.acme.desk", "com.acme", "x", 17);

        assertThat(service.snake()).isEqualTo("order_desk");
        assertThat(service.environment()).isEqualTo("ORDER_DESK");
        assertThat(service.display()).isEqualTo("Order Desk");
        assertThat(service.packagePath()).isEqualTo("com/acme/desk");
        assertThat(Service.defaultPackage("class")).isEqualTo("org.acme.class_");
        assertThat(Service.defaultGroup("alone")).isEqualTo("alone");
        assertThat(new Service("order", "a", "a", "x", 17).snake()).isEqualTo("order_");
    }

    @Test
    void everyTypeAndFlagIsRead() {
        var problems = new Problems();
        Resource resource = new ResourceParser(problems).parse("Thing( a : string(3) ! unique, b:text,c:decimal(9,3)!,"
                + "d:[A|B_C]!, e:int unique!)").orElseThrow();

        problems.report();
        assertThat(resource.fields()).containsExactly(
                new Field("a", FieldType.STRING, true, true, 3, 0, 0, List.of()),
                new Field("b", FieldType.TEXT, false, false, 0, 0, 0, List.of()),
                new Field("c", FieldType.DECIMAL, true, false, 0, 9, 3, List.of()),
                new Field("d", FieldType.ENUM, true, false, 0, 0, 0, List.of("A", "B_C")),
                new Field("e", FieldType.INT, true, true, 0, 0, 0, List.of()));
        assertThat(resource.enumName(resource.fields().get(3))).isEqualTo("ThingD");
        assertThat(resource.words()).isEqualTo("thing");
        assertThat(new Resource("Class", "x", true, List.of()).variable()).isEqualTo("class_");
        assertThat(new Blueprint(null, Set.of("a"), List.of()).has("a")).isTrue();
    }
}
