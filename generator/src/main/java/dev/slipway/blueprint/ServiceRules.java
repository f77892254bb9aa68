package dev.slipway.blueprint;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the names of a service must be. */
final class ServiceRules {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_PACKAGE = 100;
    private static final int LONGEST_DESCRIPTION = 200;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*(?<!-)");
    private static final Pattern PACKAGE_PART = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern GROUP_PART = Pattern.compile("[a-z][a-z0-9_-]*");
    private static final Set<String> JVM_PACKAGES = Set.of("java", "javax", "jakarta", "jdk", "sun");
    // what needs no escaping in XML, YAML, properties, Markdown and shell alike
    private static final Pattern DESCRIPTION = Pattern.compile("\\p{L}[\\p{L}\\p{N} .,;()/!?+-]*(?<! )");

    private final Problems problems;

    ServiceRules(Problems problems) {
        this.problems = problems;
    }

    /** Only what was given is judged: what follows from another name is as wrong as that, and would be reported twice. */
    void check(Service service) {
        checkName(service.name());
        if (!service.packageName().equals(Service.defaultPackage(service.name()))) {
            checkPackage(service.packageName());
        }
        if (!service.group().equals(Service.defaultGroup(service.packageName()))) {
            checkGroup(service.group());
        }
        if (!service.description().equals(Service.defaultDescription(service.name()))) {
            checkDescription(service.description());
        }
        if (!Set.of(17, 21, 25).contains(service.java())) {
            problems.add("--java", "'" + service.java() + "' is no release that Slipway knows; take 17, 21 or 25");
        }
    }

    private void checkName(String name) {
        Optional<String> owner = Reserved.asService(name);
        if (!NAME.matcher(name).matches()) {
            problems.add("NAME", "'" + name + "' is no lower-case DNS label that begins with a letter (RFC 1035);"
                    + " take letters a to z, digits and hyphens, such as 'order-desk'");
        } else if (name.length() > LONGEST_NAME) {
            problems.add("NAME", "'" + name + "' has " + name.length() + " characters; at most " + LONGEST_NAME
                    + " leave room for suffixes in a DNS label of 63");
        } else if (name.contains("--")) {
            problems.add("NAME", "'" + name + "' has two hyphens in a row, which begin a comment in SQL and end one"
                    + " in XML; take one");
        } else if (name.equals("pg") || name.startsWith("pg-")) {
            problems.add("NAME", "'" + name + "' begins with 'pg', and PostgreSQL keeps roles of that prefix for itself;"
                    + " take another, such as '" + (name.equals("pg") ? "database" : name.substring("pg-".length())) + "'");
        } else if (owner.isPresent()) {
            problems.add("NAME", "'" + name + "' is reserved: configuration and environment variables of that prefix"
                    + " belong to " + owner.get() + "; take another, such as '" + name + "-app'");
        }
    }

    private void checkPackage(String packageName) {
        if (packageName.length() > LONGEST_PACKAGE) {
            problems.add("--package", "'" + packageName + "' has " + packageName.length() + " characters; at most "
                    + LONGEST_PACKAGE + " are allowed");
        }
        String[] parts = packageName.split("\\.", -1);
        if (JVM_PACKAGES.contains(parts[0])) {
            problems.add("--package", "'" + packageName + "' begins with '" + parts[0]
                    + "', which belongs to the platform; begin with a domain of yours");
        }
        for (String part : parts) {
            if (Reserved.inJava(part)) {
                problems.add("--package", "'" + packageName + "': part '" + part
                        + "' is a keyword of Java; write '" + part + "_' or another word");
            } else if (!PACKAGE_PART.matcher(part).matches()) {
                problems.add("--package", "'" + packageName + "': part '" + part + "' is no lower-case Java name;"
                        + " take letters a to z, digits and underscores, a letter first");
            }
        }
    }

    private void checkGroup(String group) {
        for (String part : group.split("\\.", -1)) {
            if (!GROUP_PART.matcher(part).matches()) {
                problems.add("--group", "'" + group + "': part '" + part + "' is no part of a Maven group;"
                        + " take letters a to z, digits, hyphens and underscores, a letter first");
            }
        }
    }

    private void checkDescription(String description) {
        if (description.length() > LONGEST_DESCRIPTION || !DESCRIPTION.matcher(description).matches()) {
            problems.add("--description", "'" + description + "' can't stand in every file as it is; take one line of"
                    + " at most " + LONGEST_DESCRIPTION + " letters, digits, spaces and . , ; ( ) / ! ? + -,"
                    + " a letter first and no space last");
        }
    }
}
