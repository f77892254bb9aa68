package dev.slipway.catalog;

/** The template's own names, each of which gives way to the service's. */
public record Names(String packageName, String group, String service, String snake, String environment, String display,
        String description) {

    public String packagePath() {
        return packageName.replace('.', '/');
    }
}
