package dev.slipway.cli;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.FieldType;
import dev.slipway.blueprint.Problems;
import dev.slipway.blueprint.Resource;
import dev.slipway.blueprint.ResourceParser;
import dev.slipway.blueprint.Service;
import dev.slipway.catalog.Manifest;
import dev.slipway.catalog.Pattern;
import dev.slipway.catalog.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes a blueprint of the options of {@code slipway new}. */
final class Draft {

    private static final String DEFAULT_RESOURCE = "Item(name:string(80)!)";

    private final Manifest manifest;
    private final Problems problems;

    Draft(Manifest manifest, Problems problems) {
        this.manifest = manifest;
        this.problems = problems;
    }

    Blueprint of(NewCommand options) {
        checkContradictions(options);
        List<Resource> resources = resources(options.resources);
        Set<String> patterns = patterns(options, resources);
        boolean owned = patterns.contains(Pattern.CALLER);
        return new Blueprint(service(options), patterns, resources.stream()
                .map(resource -> new Resource(resource.name(), resource.feature(), owned, resource.fields())).toList());
    }

    private void checkContradictions(NewCommand options) {
        if (options.bare && options.sample) {
            problems.add("--bare", "contradicts --sample, which needs patterns beyond the core; drop one of them");
        }
        if (options.sample && options.without.contains(Pattern.SAMPLE)) {
            problems.add("--sample", "contradicts --without sample; drop one of them");
        }
        if (options.bare && !options.with.isEmpty()) {
            problems.add("--bare", "contradicts --with, which adds patterns to the core; drop one of them");
        }
        if (options.bare && !options.without.isEmpty()) {
            problems.add("--bare", "contradicts --without, since the core alone leaves the others out already;"
                    + " drop one of them");
        }
    }

    private List<Resource> resources(List<String> texts) {
        var parser = new ResourceParser(problems);
        var resources = new ArrayList<Resource>();
        for (String text : texts.isEmpty() ? List.of(DEFAULT_RESOURCE) : texts) {
            parser.parse(text).ifPresent(resources::add);
        }
        return resources;
    }

    private Set<String> patterns(NewCommand options, List<Resource> resources) {
        var with = new ArrayList<>(options.with);
        if (options.sample && !options.without.contains(Pattern.SAMPLE)) {
            with.add(Pattern.SAMPLE);
        }
        boolean money = resources.stream().anyMatch(resource -> resource.has(FieldType.MONEY));
        return new Selection(manifest, problems).choose(options.bare, with, options.without,
                money ? List.of(Pattern.MONEY) : List.of());
    }

    private static Service service(NewCommand options) {
        String packageName = options.packageName.orElseGet(() -> Service.defaultPackage(options.name));
        return new Service(options.name, packageName,
                options.group.orElseGet(() -> Service.defaultGroup(packageName)),
                options.description.orElseGet(() -> Service.defaultDescription(options.name)), options.java);
    }
}
