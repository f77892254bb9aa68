package dev.slipway.plan;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.Service;
import dev.slipway.blueprint.Yaml;
import dev.slipway.catalog.Manifest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Turns a file of the template into the service's: blocks cut, contract cut, release set, names put in. */
final class Stamp {

    private final Blocks blocks;
    private final JavaRelease release;
    private final Naming naming;
    private final Manifest manifest;
    private final Service service;
    private final Set<String> chosen;

    Stamp(Manifest manifest, Blueprint blueprint) {
        this.manifest = manifest;
        this.service = blueprint.service();
        this.chosen = blueprint.patterns();
        this.blocks = new Blocks(chosen);
        this.release = new JavaRelease(manifest.java(), blueprint.service().java());
        this.naming = new Naming(manifest.names(), blueprint.service());
    }

    String path(String path) {
        return naming.apply(path);
    }

    byte[] content(String path, byte[] content) {
        if (isBinary(content)) {
            return content;
        }
        String text = new String(content, StandardCharsets.UTF_8);
        if (path.endsWith(".java")) {
            text = Imports.sort(naming.apply(text));
        } else {
            text = path.equals(Contract.FILE) ? cut(text) : blocks.strip(text);
            text = naming.apply(release.apply(path, text));
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String cut(String yaml) {
        Map<String, String> owners = new HashMap<>();
        manifest.patterns().values().forEach(pattern -> pattern.contract().forEach(
                (section, keys) -> keys.forEach(key -> owners.put(section + " " + key, pattern.id()))));
        var contract = new Contract(yaml);
        contract.keep((section, key) -> chosen.contains(owners.getOrDefault(section + " " + key, "")));
        contract.openWithoutSchemes();
        return quoted(contract.text());
    }

    /** The places of names that are no plain text in the contract, in quotes as the service has them. */
    private String quoted(String yaml) {
        String quoted = yaml;
        for (var name : Map.of(manifest.names().description(), service.description(),
                manifest.names().display(), service.display()).entrySet()) {
            if (!Yaml.isText(name.getValue()) || name.getValue().contains(",")) {
                quoted = quoted.replace(": " + name.getKey() + "\n", ": \"" + name.getKey() + "\"\n");
            }
        }
        return quoted;
    }

    private static boolean isBinary(byte[] content) {
        for (byte b : content) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }
}
