package dev.slipway.blueprint;

import java.util.Locale;

/** A service's names and the Java release that it is compiled for. */
public record Service(String name, String packageName, String group, String description, int java) {

    /** {@code corner_shop}: the database and the prefix of its roles; an underscore more where SQL reserves the word. */
    public String snake() {
        String snake = name.replace('-', '_');
        return Reserved.inSql(snake) ? snake + "_" : snake;
    }

    /** {@code CORNER_SHOP}: the prefix of its environment variables. */
    public String environment() {
        return name.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** {@code Corner Shop}: its name in sentences. */
    public String display() {
        return display(name);
    }

    /** {@code com/example/shop}: the folder of its package. */
    public String packagePath() {
        return packageName.replace('.', '/');
    }

    /** {@code org.acme.cornershop}: the package that a service of this name gets where nothing else is said. */
    public static String defaultPackage(String name) {
        String part = name.replace("-", "");
        return "org.acme." + (Reserved.inJava(part) ? part + "_" : part);
    }

    /** The package without its last part: the Maven group that a service gets where nothing else is said. */
    public static String defaultGroup(String packageName) {
        int dot = packageName.lastIndexOf('.');
        return dot < 0 ? packageName : packageName.substring(0, dot);
    }

    /** The description that a service gets where nothing else is said. */
    public static String defaultDescription(String name) {
        return "The " + display(name) + " service.";
    }

    private static String display(String name) {
        var display = new StringBuilder();
        for (String word : name.split("-", -1)) {
            display.append(display.isEmpty() ? "" : " ").append(Words.capitalized(word));
        }
        return display.toString();
    }
}
