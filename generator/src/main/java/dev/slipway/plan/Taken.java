package dev.slipway.plan;

import dev.slipway.blueprint.Problems;
import dev.slipway.blueprint.Resource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Packages, tables, entities and types of the contract that the kept part of the template has already, so that no resource
 * may take them.
 */
final class Taken {

    private static final Pattern TABLE =
            Pattern.compile("(?i)create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?\"?([a-z0-9_]+)\"?");
    private static final Pattern ENTITY = Pattern.compile("(?s)@Entity\\b.*?\\bclass\\s+(\\w+)");
    private static final Pattern MIGRATION = Pattern.compile("src/main/resources/db/migration/V(\\d+)__.*\\.sql");

    private final String javaRoot;
    private final String testRoot;
    private final Map<String, String> packages = new HashMap<>();
    private final Map<String, String> tables = new HashMap<>();
    private final Map<String, String> entities = new HashMap<>();
    private final Map<String, String> schemas = new HashMap<>();
    private int lastMigration;

    Taken(String packagePath) {
        this.javaRoot = "src/main/java/" + packagePath + "/";
        this.testRoot = "src/test/java/" + packagePath + "/";
    }

    void add(String path, String text, String owner) {
        int slash = path.indexOf('/', javaRoot.length());
        if (path.startsWith(javaRoot) && slash > 0) {
            packages.putIfAbsent(path.substring(javaRoot.length(), slash), owner);
        }
        Matcher migration = MIGRATION.matcher(path);
        if (migration.matches()) {
            lastMigration = Math.max(lastMigration, Integer.parseInt(migration.group(1)));
            TABLE.matcher(text).results().forEach(table -> tables.putIfAbsent(table.group(1), owner));
        }
        // those of the tests too: one persistence unit holds them all
        if ((path.startsWith(javaRoot) || path.startsWith(testRoot)) && text.contains("@Entity")) {
            ENTITY.matcher(text).results().forEach(entity -> entities.putIfAbsent(entity.group(1), owner));
        }
    }

    void addSchemas(Set<String> names, String owner) {
        names.forEach(name -> schemas.putIfAbsent(name, owner));
    }

    boolean hasPackage(String name) {
        return packages.containsKey(name);
    }

    int nextMigration() {
        return lastMigration + 1;
    }

    void check(List<Resource> resources, Problems problems) {
        for (Resource resource : resources) {
            check(resource, "package", resource.feature(), packages, problems);
            check(resource, "table", resource.table(), tables, problems);
            check(resource, "entity", resource.name(), entities, problems);
            resource.schemas().forEach(schema -> check(resource, "type", schema, schemas, problems));
        }
    }

    private static void check(Resource resource, String what, String name, Map<String, String> taken, Problems problems) {
        if (taken.containsKey(name)) {
            problems.add("resource '" + resource.name() + "'", "its " + what + " '" + name + "' clashes with that of '"
                    + taken.get(name) + "', which this service has; rename the resource");
        }
    }
}
