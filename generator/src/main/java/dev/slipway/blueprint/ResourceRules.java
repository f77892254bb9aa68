package dev.slipway.blueprint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a resource and its fields must be, each alone and all together. */
final class ResourceRules {

    private static final int LONGEST_NAME = 30;
    // a record has 255 components at most, and each field has tests
    private static final int MOST_FIELDS = 100;
    private static final String PG = "pg_";
    private static final String HIDES = "' would hide the type of that name that its own code uses; ";
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");
    /** Endings that the types of a resource have; an enum of the same name would be a second one. */
    private static final Set<String> TYPE_ENDINGS = Set.of("Resource", "Request", "View", "Test", "IT", "Calls",
            "LifeCycleTest", "ValidationTest", "ConstraintsTest", "QueriesTest", "KeysTest", "LockingTest", "ReplicasIT",
            "OwnershipTest");

    private final Problems problems;

    ResourceRules(Problems problems) {
        this.problems = problems;
    }

    void check(List<Resource> resources) {
        Map<String, Resource> byTable = new HashMap<>();
        Map<String, Resource> byFeature = new HashMap<>();
        Map<String, Resource> bySchema = new HashMap<>();
        for (Resource resource : resources) {
            if (!checkName(resource)) {
                continue;
            }
            checkFields(resource);
            Resource other = byTable.putIfAbsent(resource.table(), resource);
            if (other == null) {
                other = byFeature.putIfAbsent(resource.feature(), resource);
            }
            if (other != null) {
                problems.add(place(resource), "package '" + resource.feature() + "' and table '" + resource.table()
                        + "' clash with those of resource '" + other.name() + "'; rename one of them");
                continue;
            }
            for (String schema : resource.schemas()) {
                Resource holder = bySchema.putIfAbsent(schema, resource);
                if (holder != null) {
                    problems.add(place(resource), "its type '" + schema + "' has the name of one of resource '"
                            + holder.name() + "', and the contract can hold one; rename one of them");
                }
            }
        }
    }

    private boolean checkName(Resource resource) {
        String name = resource.name();
        if (!NAME.matcher(name).matches()) {
            problems.add(place(resource), "'" + name + "' is no Java class name;"
                    + " take a singular noun of letters and digits, a capital first, such as 'OrderLine'");
            return false;
        }
        if (name.length() > LONGEST_NAME) {
            problems.add(place(resource), "the name has " + name.length() + " characters; at most " + LONGEST_NAME
                    + " leave room for the names of its indexes");
        }
        if (Reserved.asType(name)) {
            problems.add(place(resource), "'" + name + HIDES + "take a more specific noun");
        } else if (Reserved.asType(resource.plural())) {
            problems.add(place(resource), "its repository '" + resource.plural() + HIDES + "take a more specific noun");
        }
        if (resource.table().startsWith(PG)) {
            problems.add(place(resource), "its table '" + resource.table() + "' begins with '" + PG
                    + "', which PostgreSQL keeps for itself; take another noun");
        }
        return true;
    }

    private void checkFields(Resource resource) {
        var names = new HashSet<String>();
        Map<String, Field> byColumn = new HashMap<>();
        for (Field field : resource.fields()) {
            String place = place(resource) + ": field '" + field.name() + "'";
            if (!names.add(field.name())) {
                problems.add(place, "named twice; remove one or rename it");
                continue;
            }
            new FieldRules(problems, place, resource.owned()).check(field);
            if (field.type() == FieldType.ENUM && (TYPE_ENDINGS.contains(field.capitalized())
                    || resource.enumName(field).equals(resource.plural()))) {
                problems.add(place, "its enum would be '" + resource.enumName(field)
                        + "', which the resource has already; rename the field");
            } else if (field.type() == FieldType.ENUM && Reserved.asType(resource.enumName(field))) {
                problems.add(place, "its enum '" + resource.enumName(field) + HIDES + "rename the field");
            }
            for (String column : field.columns()) {
                Field other = byColumn.putIfAbsent(column, field);
                if (other != null) {
                    problems.add(place, "its column '" + column + "' is that of field '" + other.name()
                            + "' too; rename one of them");
                }
            }
        }
        if (resource.fields().size() > MOST_FIELDS) {
            problems.add(place(resource), "it has " + resource.fields().size() + " fields; at most " + MOST_FIELDS
                    + " are allowed; split it into several resources");
        }
        if (resource.fields().isEmpty()) {
            problems.add(place(resource), "no field; give it one, such as name:string(80)!");
        }
    }

    private static String place(Resource resource) {
        return "resource '" + resource.name() + "'";
    }
}
