package dev.slipway.cli;

import dev.slipway.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NewCommandTest {

    @TempDir
    Path folder;

    @Test
    void writesAServiceAndSaysWhatToDoNext() {
        Slipway.Run run = Slipway.mini(folder).run("new", "zebra");

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("zebra is in ").contains("./mvnw verify");
        assertThat(folder.resolve("zebra/pom.xml")).content().contains("<artifactId>zebra</artifactId>",
                "<groupId>org.acme</groupId>", "<description>The Zebra service.</description>");
        assertThat(folder.resolve("zebra/src/main/java/org/acme/zebra/items")).isDirectory();
    }

    @Test
    void takesEveryNameFromItsOption() {
        Slipway.Run run = Slipway.mini(folder).run("new", "order-desk", "--package", "com.acme.desk", "--group",
                "com.acme.sales", "--dir", "some/where", "--description", "Takes orders, and keeps them.", "--java", "21");

        assertThat(run.exit()).as(run.err()).isZero();
        Path service = folder.resolve("some/where");
        assertThat(service.resolve("pom.xml")).content().contains("<groupId>com.acme.sales</groupId>",
                "<artifactId>order-desk</artifactId>", "<name>Order Desk</name>",
                "<description>Takes orders, and keeps them.</description>",
                "<maven.compiler.release>21</maven.compiler.release>");
        assertThat(service.resolve("src/main/java/com/acme/desk/platform/caller/Caller.java")).isRegularFile();
        assertThat(service.resolve("src/main/resources/application.properties")).content()
                .contains("order-desk.caller.issuer=${ORDER_DESK_ISSUER}", "order_desk_app");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {"desk | Takes orders. | Takes orders. | Desk", "true | Yes | \"Yes\" | \"True\"",
        "desk | Takes orders, and keeps them | \"Takes orders, and keeps them\" | Desk"})
    void quotesInTheContractWhatTheServiceQuotes(String name, String text, String description, String title) {
        Slipway.Run run = Slipway.in(folder).run("new", name, "--description", text, "--dir", "service");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(folder.resolve("service/src/main/openapi/openapi.yaml")).content()
                .contains("\n  description: " + description + "\n", "\n  title: " + title + "\n", "\n    name: " + title + "\n");
    }

    @Test
    void namesTheNextStepAsAShellTakesIt() {
        String target = folder.resolve("so it's here").toString();

        assertThat(Slipway.mini(folder).run("new", "zebra", "--dir", target).out())
                .endsWith("Next: cd '" + target.replace("'", "'\\''") + "' && ./mvnw verify\n");
    }

    @Test
    void keepsRunBitsAndHiddenFiles() {
        Slipway.mini(folder).run("new", "zebra");

        assertThat(folder.resolve("zebra/dev")).isExecutable();
        assertThat(Files.isExecutable(folder.resolve("zebra/pom.xml"))).isFalse();
        assertThat(folder.resolve("zebra/.gitignore")).isRegularFile();
        assertThat(folder.resolve("zebra/.github/build.yaml")).isRegularFile();
    }

    @Test
    void writesIntoAnEmptyFolderThatExists() throws IOException {
        Files.createDirectory(folder.resolve("zebra"));

        assertThat(Slipway.mini(folder).run("new", "zebra").exit()).isZero();
    }

    @Test
    void leavesNothingBesideTheService() throws IOException {
        Slipway.mini(folder).run("new", "zebra");

        try (var children = Files.list(folder)) {
            assertThat(children).containsExactly(folder.resolve("zebra"));
        }
    }

    @Test
    void showsThePlanAsATreeAndWritesNothing() {
        Slipway.Run run = Slipway.mini(folder).run("new", "zebra", "--dry-run");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("zebra/\n  .github/\n    build.yaml  12\n")
                .contains("  src/\n    main/\n      java/\n        org/\n          acme/\n")
                .containsPattern("\\d+ files, \\d+ bytes; nothing was written\n$");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void showsThePlanAsJsonForPrograms() {
        Slipway.Run run = Slipway.mini(folder).run("new", "zebra", "--dry-run", "--json", "--with", "money");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("{\n  \"service\": \"zebra\",\n").contains("\"written\": false",
                "\"patterns\": [\"problem-details\", \"caller\", \"idempotency\", \"downstream-client\", \"money\"]",
                "\"path\": \".gitignore\",\n      \"size\": 8,\n      \"pattern\": \"service\",\n      \"kind\": \"managed\"");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysInJsonThatItWrote() {
        assertThat(Slipway.mini(folder).run("new", "zebra", "--json").out()).contains("\"written\": true");
    }

    @Test
    void pullsMoneyInWithAFieldOfThatType() {
        Slipway.Run run = Slipway.mini(folder).run("new", "zebra", "--bare", "--json", "--resource", "Bill(total:money!)");

        assertThat(run.out()).contains("\"patterns\": [\"problem-details\", \"money\"]");
    }

    @Test
    void keepsNamesOfTheTemplateThatTheUserChose() {
        Slipway.Run run = Slipway.mini(folder).run("new", "shop", "--package", "com.example.cornershop.shop",
                "--description", "Not the Corner Shop, or corner-shop");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(folder.resolve("shop/pom.xml")).content().contains("Not the Corner Shop, or corner-shop<",
                "<groupId>com.example.cornershop</groupId>");
        assertThat(folder.resolve("shop/src/main/java/com/example/cornershop/shop/platform/caller/Caller.java")).content()
                .startsWith("package com.example.cornershop.shop.platform.caller;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "x9", "abcdefghij-abcdefghij-abcdefghij-abcdefg", "order", "user-app", "group", "class",
        "kubernetes-app", "platform", "catalog"})
    void acceptsAName(String name) {
        Slipway.Run run = Slipway.in(folder).run("new", name);

        assertThat(run.exit()).as(run.err()).isZero();
    }

    static Stream<String> resources() {
        return Stream.of("Order", "User", "Group", "Table", "Person", "Address", "Status", "Note", "Path", "Column")
                .map(name -> name + "(select:string(9)!, class:int, default:boolean, offset:long!unique, user:uuid)");
    }

    @ParameterizedTest
    @MethodSource("resources")
    void acceptsAResource(String resource) {
        Slipway.Run run = Slipway.in(folder).run("new", "zebra", "--resource", resource);

        assertThat(run.exit()).as(run.err()).isZero();
    }

    @Test
    void acceptsAFieldCalledOwnerWhereNothingBelongsToACaller() throws IOException {
        Slipway.Run run = Slipway.in(folder).run("new", "zebra", "--bare", "--resource", "Car(owner:text, ownerIssuer:text)");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(folder.resolve("zebra/src/test/java/org/acme/zebra/cars/CarValidationTest.java")).content()
                .contains("{\"id\", \"version\", \"createdAt\", \"updatedAt\", \"unheardOf\"}");
    }

    @Test
    void sendsAWordThatIsNoneOfTheValues() throws IOException {
        Slipway.in(folder).run("new", "zebra", "--bare", "--resource", "Car(state:[UNHEARD_OF|UNHEARD_OF_X|A])");

        assertThat(folder.resolve("zebra/src/test/java/org/acme/zebra/cars/CarValidationTest.java")).content()
                .contains("arguments(\"state\", \"UNHEARD_OF_X_X\")");
    }

    @Test
    void refusesAResourceWhoseTableTheSampleHas() {
        Slipway.Run run = Slipway.mini(folder).run("new", "zebra", "--sample", "--resource", "Product(a:int)");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("resource 'Product': its table 'products' clashes with that of 'sample', which this"
                + " service has; rename the resource", "its entity 'Product' clashes");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesAResourceWhoseEntityTheTestsHave() {
        Slipway.Run run = Slipway.in(folder).run("new", "zebra", "--resource", "ProbeNote(a:int)");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("its entity 'ProbeNote' clashes with that of 'idempotency'");
    }

    @Test
    void refusesAResourceWhosePackageTheTemplateHas() {
        Slipway.Run run = Slipway.mini(folder).run("new", "zebra", "--resource", "Catalog(a:int)", "--resource",
                "Idempotency_key(a:int)");

        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void numbersMigrationsOnFromThoseThatStay() throws IOException {
        Slipway slipway = Slipway.mini(folder);
        slipway.run("new", "bare", "--bare");
        slipway.run("new", "usual", "--resource", "Bill(a:int)", "--resource", "Item(a:int)");
        slipway.run("new", "shop", "--sample");

        assertThat(migrations("bare")).containsExactly("V1__items.sql");
        assertThat(migrations("usual")).containsExactly("V1__idempotency_keys.sql", "V2__bills.sql", "V3__items.sql");
        assertThat(migrations("shop")).containsExactly("V1__idempotency_keys.sql", "V3__products.sql", "V4__items.sql");
    }

    private List<String> migrations(String service) {
        var migrations = new ArrayList<String>();
        Folders.texts(folder.resolve(service).resolve("src/main/resources/db/migration"))
                .forEach((path, text) -> migrations.add(path));
        return migrations;
    }
}
