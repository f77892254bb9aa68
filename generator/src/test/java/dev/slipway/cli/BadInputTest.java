package dev.slipway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class BadInputTest {

    @TempDir
    Path folder;

    @BeforeEach
    void aFileAndAFullFolder() throws IOException {
        Files.writeString(folder.resolve("file"), "mine");
        Files.createDirectory(folder.resolve("full"));
        Files.writeString(folder.resolve("full/notes.txt"), "mine");
    }

    static Stream<Arguments> names() {
        String tooLong = "a".repeat(41);
        return Stream.of(
                arguments("", "NAME: '' is no lower-case DNS label that begins with a letter (RFC 1035);"
                        + " take letters a to z, digits and hyphens, such as 'order-desk'"),
                arguments("Shipping", "NAME: 'Shipping' is no lower-case DNS label that begins with a letter (RFC 1035);"),
                arguments("9lives", "NAME: '9lives' is no lower-case DNS label that begins with a letter (RFC 1035);"),
                arguments("ship-", "NAME: 'ship-' is no lower-case DNS label"),
                arguments("ship_ping", "NAME: 'ship_ping' is no lower-case DNS label"),
                arguments("../up", "NAME: '../up' is no lower-case DNS label"),
                arguments("größe", "NAME: 'größe' is no lower-case DNS label"),
                arguments(tooLong, "NAME: '" + tooLong + "' has 41 characters; at most 40 leave room for suffixes"
                        + " in a DNS label of 63"),
                arguments("a--b", "NAME: 'a--b' has two hyphens in a row, which begin a comment in SQL and end one in"
                        + " XML; take one"),
                arguments("quarkus", "NAME: 'quarkus' is reserved: configuration and environment variables of that"
                        + " prefix belong to Quarkus; take another, such as 'quarkus-app'"),
                arguments("smallrye", "belong to SmallRye;"), arguments("java", "belong to the JVM;"),
                arguments("maven", "belong to Maven;"), arguments("mp", "belong to MicroProfile;"),
                arguments("kubernetes", "belong to Kubernetes; take another, such as 'kubernetes-app'"),
                arguments("kubernetes-service", "belong to Kubernetes;"), arguments("kubernetes-port", "belong to Kubernetes;"),
                arguments("user", "belong to the JVM;"), arguments("test", "belong to the tests of Quarkus;"),
                arguments("pg-shop", "NAME: 'pg-shop' begins with 'pg', and PostgreSQL keeps roles of that prefix for itself;"
                        + " take another, such as 'shop'"), arguments("pg", "such as 'database'"),
                arguments("org", "belong to libraries of Java;"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void refusesAName(String name, String wording) throws IOException {
        refuses(wording, name, "--package", "com.acme.fine");
    }

    @Test
    void saysOnceWhatIsWrongWithANameThatOthersFollowFrom() throws IOException {
        assertThat(problems("Ship|ping")).hasSize(1);
        assertThat(problems("fine", "--package", "com.-x.y")).hasSize(1);
    }

    @Test
    void refusesANameThatNoFolderCanHave() throws IOException {
        refuses("NAME: 'a\0b' can't be the name of a folder; take letters a to z, digits and hyphens, such as 'order-desk'",
                "a\0b");
    }

    static Stream<Arguments> options() {
        return Stream.of(
                arguments("--package: 'com.class.x': part 'class' is a keyword of Java; write 'class_' or another word",
                        List.of("--package", "com.class.x")),
                arguments("--package: 'com.9x': part '9x' is no lower-case Java name;"
                        + " take letters a to z, digits and underscores, a letter first", List.of("--package", "com.9x")),
                arguments("--package: 'com..x': part '' is no lower-case Java name;", List.of("--package", "com..x")),
                arguments("--package: 'Com.x': part 'Com' is no lower-case Java name;", List.of("--package", "Com.x")),
                arguments("--package: 'java.x' begins with 'java', which belongs to the platform; begin with a domain of"
                        + " yours", List.of("--package", "java.x")),
                arguments("has 101 characters; at most 100 are allowed", List.of("--package", "a".repeat(101))),
                arguments("--group: 'com.-x': part '-x' is no part of a Maven group;", List.of("--group", "com.-x")),
                arguments("--description: '<b>' can't stand in every file as it is; take one line of at most 200 letters,"
                        + " digits, spaces and . , ; ( ) / ! ? + -, a letter first and no space last", List.of("--description", "<b>")),
                arguments("--description: 'It ends ' can't stand", List.of("--description", "It ends ")),
                arguments("--java: '18' is no release that Slipway knows; take 17, 21 or 25", List.of("--java", "18")),
                arguments("Invalid value for option '--java': 'x' is no release that Slipway knows; take 17, 21 or 25", List.of("--java", "x")),
                arguments("--with: pattern ',' is unknown; known are: ", List.of("--with", ",")),
                arguments("--without: pattern 'money,' is unknown; did you mean 'money'?", List.of("--without", "money,")),
                arguments("--with: pattern '' is unknown; known are: ", List.of("--with", "telemetry,,money")),
                arguments("Unknown option: '--resorce'; did you mean '--resource'?", List.of("--resorce")),
                arguments("Unknown option: '--pakage=a.b'; did you mean '--package'?", List.of("--pakage=a.b")),
                arguments("--with: pattern 'idempotence' is unknown; did you mean 'idempotency'?",
                        List.of("--with", "idempotence")),
                arguments("--without: pattern 'kafka-streams' is unknown; known are: ",
                        List.of("--without", "kafka-streams")),
                arguments("--without: pattern 'caller' is needed by authorization, audit, row-level-security, idempotency; leave that out too, or keep 'caller'",
                        List.of("--without", "caller")),
                arguments("--without: pattern 'health' is core: every service has it; drop it from --without",
                        List.of("--without", "health")),
                arguments("--without: pattern 'money' stands in --with too; decide on one",
                        List.of("--with", "money", "--without", "money")),
                arguments("--without: pattern 'money' is needed by a field of type money; drop the field or keep the"
                        + " pattern", List.of("--without", "money", "--resource", "Bill(total:money!)")),
                arguments("--bare: contradicts --sample, which needs patterns beyond the core; drop one of them",
                        List.of("--bare", "--sample")),
                arguments("--bare: contradicts --with, which adds patterns to the core; drop one of them",
                        List.of("--bare", "--with", "telemetry")),
                arguments("--bare: contradicts --without, since the core alone leaves the others out already; drop one of"
                        + " them", List.of("--bare", "--without", "telemetry")),
                arguments("--sample: contradicts --without sample; drop one of them", List.of("--sample", "--without", "sample")),
                arguments("target '", List.of("--dir", "full")),
                arguments("the folder exists and is not empty; take another with --dir, or empty it yourself",
                        List.of("--dir", "full")),
                arguments("is a file; take another folder with --dir", List.of("--dir", "file")),
                arguments("can't be written, since '", List.of("--dir", "file/below")),
                arguments("Unknown option: '--force'", List.of("--force")),
                arguments("Unmatched argument at index 2: 'more'", List.of("more")));
    }

    @ParameterizedTest
    @MethodSource("options")
    void refusesAnOption(String wording, List<String> options) throws IOException {
        var arguments = new ArrayList<>(List.of("fine"));
        arguments.addAll(options);
        refuses(wording, arguments.toArray(String[]::new));
    }

    static Stream<Arguments> resources() {
        String usage = "; write Name(field:type, ...)";
        return Stream.of(
                arguments("Shipment(weightKg:decimals(9,3))",
                        "resource 'Shipment': field 'weightKg': type 'decimals' is unknown; did you mean 'decimal'?"),
                arguments("Shipment(a:complexnumber)", "type 'complexnumber' is unknown; known are: string, text, int,"),
                arguments("Shipment(a:int, a:long)", "resource 'Shipment': field 'a': named twice; remove one or rename it"),
                arguments("Shipment(aB:int, a:int, aB:int)", "field 'aB': named twice"),
                arguments("Shipment(weightKG:int, weightKg:int)",
                        "field 'weightKg': its column 'weight_kg' is that of field 'weightKG' too; rename one of them"),
                arguments("Shipment(price:money, priceMinor:long)", "its column 'price_minor' is that of field 'price' too"),
                arguments("Shipment", "'(' after the name was expected, seen the end" + usage),
                arguments("Shipment(a)", "':' between field 'a' and its type was expected, seen ')' as character 11" + usage),
                arguments("Shipment(a:int", "')' after the last field was expected, seen the end" + usage),
                arguments("Shipment(a:int) b", "the end was expected, seen 'b' as character 17" + usage),
                arguments("Shipment(a:string(x))", "a number was expected, seen 'x'" + usage),
                arguments("Shipment(a:string(\u0661\u0662))", "a number was expected, seen '\u0661\u0662'" + usage),
                arguments("Shipment(a:int!uniqe)", "field 'a': modifier 'uniqe' is unknown; did you mean 'unique'?"),
                arguments("Shipment(a:int required)", "field 'a': modifier 'required' is unknown; known are: !, unique"),
                arguments("Shipment(a:string(99999999999))", "a smaller number was expected, seen '99999999999'" + usage),
                arguments("Shipment()", "a field was expected, seen ')' as character 10" + usage),
                arguments("", "a name was expected, seen the end" + usage),
                arguments("shipment(a:int)", "resource 'shipment': 'shipment' is no Java class name; take a singular noun"),
                arguments("Instant(a:int)", "'Instant' would hide the type of that name that its own code uses"),
                arguments("Stream(a:int)", "'Stream' would hide the type of that name that its own code uses"),
                arguments("Character(a:int)", "'Character' would hide the type of that name that its own code uses"),
                arguments("PgTable(a:int)", "resource 'PgTable': its table 'pg_tables' begins with 'pg_', which PostgreSQL keeps"
                        + " for itself; take another noun"),
                arguments("Token(a:int)", "resource 'Token': its repository 'Tokens' would hide the type of that name that its"
                        + " own code uses; take a more specific noun"),
                arguments("Statement(a:int)", "its repository 'Statements' would hide"),
                arguments("Argument(a:int)", "its repository 'Arguments' would hide"),
                arguments("Media(type:[A|B])", "field 'type': its enum 'MediaType' would hide the type of that name that its own"
                        + " code uses; rename the field"),
                arguments("A" + "b".repeat(30) + "(a:int)", "the name has 31 characters; at most 30 leave room for the"
                        + " names of its indexes"),
                arguments("Shipment(A:int)", "field 'A': no lower-case Java name;"),
                arguments("Shipment(a" + "b".repeat(30) + ":int)", "has 31 characters; at most 30 leave room"),
                arguments("Shipment(id:uuid)", "field 'id': every resource has one already; drop it or take another"
                        + " name"),
                arguments("Shipment(version:int)", "field 'version': every resource has one"),
                arguments("Shipment(owner:text)", "field 'owner': every resource has one"),
                arguments("Shipment(createdAt:instant)", "field 'createdAt': every resource has one"),
                arguments("Shipment(updatedAt:instant)", "field 'updatedAt': every resource has one"),
                arguments("Shipment(createdAT:instant)", "field 'createdAT': its column 'created_at' is one that every resource"
                        + " has already; rename it"),
                arguments("Shipment(ownerIssuer:text)", "field 'ownerIssuer': its column 'owner_issuer' is one that every"),
                arguments("Shipment(a:string)", "'string' needs its greatest length, 1 to 4000, such as string(80); take"
                        + " 'text' for more"),
                arguments("Shipment(a:string(4001))", "'string' needs its greatest length"),
                arguments("Shipment(a:string(601)unique)", "a unique string has at most 600 characters"),
                arguments("Shipment(a:decimal(9))", "'decimal' needs its digits in all, 1 to 38, and how many of them, fewer,"
                        + " stand after the point, such as decimal(9,3)"),
                arguments("Shipment(a:decimal(3,3))", "'decimal' needs its digits in all"),
                arguments("Shipment(a:decimal(16,1))", "field 'a': a decimal of 16 digits can't have a fraction, since its bounds"
                        + " would not be exact in the contract; give it at most 15 digits in all, or none after the point"),
                arguments("Shipment(a:decimal(4,2)unique)", "a unique decimal has at least 5 digits, so that the 100,000 rows can"
                        + " differ on which its queries are judged; give it more or drop 'unique'"),
                arguments("Shipment(a:decimal(3,4))", "'decimal' needs its digits in all"),
                arguments("Shipment(a:int(3))", "'int' takes no size; drop what is too much"),
                arguments("Shipment(a:string(3,4))", "'string' takes one size, such as string(80); drop what is too much"),
                arguments("Shipment(a:decimal(9,3,1))", "'decimal' takes two sizes, such as decimal(9,3)"),
                arguments("Shipment(a:text unique)", "'text' can't be unique; drop 'unique' or take a string"),
                arguments("Shipment(a:[A|B]unique)", "'enum' can't be unique; drop 'unique'"),
                arguments("Shipment(a:[A|A])", "value 'A' is named twice; remove one"),
                arguments("Shipment(a:[pending])", "value 'pending' is no constant; take capitals, digits and underscores"),
                arguments("Shipment(a:enum)", "an enum needs at least one value, such as [OPEN|CLOSED]"),
                arguments("Shipment(calls:[A|B])", "its enum would be 'ShipmentCalls', which the resource has already"),
                arguments("Shipment(view:[A|B])", "its enum would be 'ShipmentView', which the resource has already; rename"
                        + " the field"));
    }

    @ParameterizedTest
    @MethodSource("resources")
    void refusesAResource(String resource, String wording) throws IOException {
        refuses(wording, "fine", "--resource", resource);
    }

    @Test
    void refusesMoreFieldsThanATableIsGoodFor() throws IOException {
        String fields = IntStream.rangeClosed(1, 101).mapToObj(i -> "f" + i + ":int").collect(Collectors.joining(", "));

        refuses("resource 'Wide': it has 101 fields; at most 100 are allowed; split it into several resources",
                "fine", "--resource", "Wide(" + fields + ")");
    }

    @Test
    void refusesResourcesThatClashWithEachOther() throws IOException {
        refuses("resource 'Order': package 'orders' and table 'orders' clash with those of resource 'Order'; rename one of"
                + " them", "fine", "--resource", "Order(a:int)", "--resource", "Order(b:int)");
    }

    @Test
    void saysOnceWhatIsWrongWithTheOnlyField() throws IOException {
        assertThat(problems("fine", "--resource", "Shipment(a:decimals)")).hasSize(1);
    }

    @Test
    void refusesResourcesWhoseTypesShareANameInTheContract() throws IOException {
        refuses("resource 'OrderLine': its type 'OrderLineStatus' has the name of one of resource 'Order', and the contract"
                + " can hold one; rename one of them", "fine", "--resource", "Order(lineStatus:[A|B])", "--resource",
                "OrderLine(status:[C|D])");
    }

    @Test
    void refusesAResourceWhoseTypesTheContractOfTheSampleHas() throws IOException {
        refuses("resource 'Line': its type 'LineView' clashes with that of 'sample', which this service has; rename the"
                + " resource", "fine", "--sample", "--resource", "Line(a:int)");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void refusesALink() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        for (String leadsTo : List.of("empty", "nothing")) {
            Path link = Files.createSymbolicLink(folder.resolve("to-" + leadsTo), folder.resolve(leadsTo));

            refuses("it is a link, which would be lost; take the folder that it leads to, or another, with --dir",
                    "fine", "--dir", link.toString());
            assertThat(link).isSymbolicLink();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void refusesATargetWhoseNameIsTooLong() throws IOException {
        refuses("a' is no folder that you may write to (File name too long); take another with --dir",
                "fine", "--dir", "a".repeat(300));
    }

    @Test
    void refusesATargetWhereNothingCanBeMade() throws IOException {
        refuses("can't be written", "fine", "--dir", "/proc/fine");
    }

    @Test
    void reportsAllProblemsAtOnce() throws IOException {
        Slipway.Run run = refuses("NAME: 'Bad'", "Bad", "--package", "com.class.x", "--with", "nothing-like-it",
                "--resource", "Shipment(a:integer)", "--dir", "full");
        assertThat(run.err()).contains("--package:", "--with:", "type 'integer' is unknown", "target '");
    }

    @Test
    void showsAStackTraceOnlyWhenAsked() {
        Slipway slipway = Slipway.in(folder);
        assertThat(slipway.run("new", "Bad").err()).doesNotContain("\tat ");
        assertThat(slipway.run("new", "Bad", "--verbose").err()).contains("\tat dev.slipway.");
    }

    private List<String> problems(String... arguments) throws IOException {
        return refuses("", arguments).err().lines().filter(line -> line.startsWith("slipway: ")).toList();
    }

    private Slipway.Run refuses(String wording, String... arguments) throws IOException {
        var all = new ArrayList<>(List.of("new"));
        all.addAll(List.of(arguments));
        Slipway.Run run = Slipway.in(folder).run(all.toArray(String[]::new));
        assertThat(run.err()).contains(wording).contains("Nothing was written.");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrder("file", "full/notes.txt");
        }
        return run;
    }
}
