package dev.slipway.variants;

import dev.slipway.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A Quarkus project that Slipway never saw: other packages, other names, and migrations of its own. */
record BareProject(Path folder) {

    private static final int NEXT_MIGRATION = 41;
    private static final Map<String, String> NAMES = Map.of("com.example.cornershop", "org.acme.ledger",
            "com/example/cornershop", "org/acme/ledger", "corner-shop", "ledger", "corner_shop", "ledger",
            "CORNER_SHOP", "LEDGER", "Corner Shop", "Ledger");

    /** Does what the page says, and nothing else. */
    void follow(AdoptionPage page) throws Exception {
        for (Path file : templateFiles()) {
            boolean wrapper = file.startsWith(".mvn") || file.startsWith("mvnw") || file.startsWith("mvnw.cmd");
            if (wrapper || page.lists(file)) {
                copy(file, renamed(file.toString().replace('\\', '/')));
            }
        }
        int number = NEXT_MIGRATION;
        for (String migration : page.migrations()) {
            copy(Path.of(migration), migration.replaceFirst("V\\d+__", "V" + number++ + "__"));
        }
        write("pom.xml", BarePom.of(template("pom.xml"), page.dependencies()));
        write("src/main/resources/application.properties", String.join("\n", page.properties()));
        write("src/test/resources/META-INF/services/io.quarkus.test.common.QuarkusTestResourceLifecycleManager",
                String.join("\n", page.services()));
    }

    private static List<Path> templateFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Folders.TEMPLATE)) {
            return files.filter(Files::isRegularFile).map(Folders.TEMPLATE::relativize)
                    .filter(file -> !file.startsWith("target")).sorted().toList();
        }
    }

    private void copy(Path file, String to) throws IOException {
        write(to, template(file.toString()));
        folder.resolve(to).toFile().setExecutable(Files.isExecutable(Folders.TEMPLATE.resolve(file)));
    }

    private static String template(String file) throws IOException {
        return Files.readString(Folders.TEMPLATE.resolve(file));
    }

    private void write(String file, String text) throws IOException {
        Path target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, renamed(text));
    }

    private static String renamed(String text) {
        String renamed = text;
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            renamed = renamed.replace(name.getKey(), name.getValue());
        }
        return renamed;
    }
}
