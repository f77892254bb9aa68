package dev.slipway.plan;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.BlueprintFile;
import dev.slipway.blueprint.BlueprintRules;
import dev.slipway.blueprint.Problems;
import dev.slipway.blueprint.Resource;
import dev.slipway.catalog.Owner;
import dev.slipway.catalog.Ownership;
import dev.slipway.catalog.Template;
import dev.slipway.plan.FileAction.Kind;
import dev.slipway.render.ContractPart;
import dev.slipway.render.RenderedFile;
import dev.slipway.render.ResourceRenderer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes the plan of a service: what of the template stays, under the service's names, and what its resources add. */
public final class Planner {

    private final Template template;
    private final String version;
    private final ResourceRenderer renderer = new ResourceRenderer();

    /** @param version the generator's, as the record of the stamping names it */
    public Planner(Template template, String version) {
        this.template = template;
        this.version = version;
    }

    public Template template() {
        return template;
    }

    /**
     * Plans all files of one service.
     *
     * @param problems what is wrong with the blueprint is added to those found so far
     * @throws dev.slipway.blueprint.WrongUsage where there is any problem
     */
    public Plan plan(Blueprint blueprint, Problems problems) {
        BlueprintRules.check(blueprint, problems);
        Map<String, Owner> kept = kept(blueprint);
        Taken taken = taken(blueprint, kept);
        taken.check(blueprint.resources(), problems);
        problems.report();

        Blueprint whole = withShipped(blueprint, taken);
        var files = new ArrayList<FileAction>();
        stamp(whole, kept, files);
        render(whole, blueprint.resources(), taken.nextMigration(), files);
        files.add(action(Blueprint.FILE, BlueprintFile.write(whole), Owner.SERVICE.label(), Kind.SCAFFOLDED));
        files.sort(Comparator.comparing(FileAction::path));
        files.addAll(Birth.of(List.copyOf(files), template, version));
        files.sort(Comparator.comparing(FileAction::path));
        return new Plan(whole, List.copyOf(files));
    }

    private Map<String, Owner> kept(Blueprint blueprint) {
        Map<String, Owner> kept = new TreeMap<>(new Ownership(template.manifest()).of(template.files().keySet()));
        kept.values().removeIf(owner -> !blueprint.patterns().containsAll(owner.patterns()));
        return kept;
    }

    private Taken taken(Blueprint blueprint, Map<String, Owner> kept) {
        var taken = new Taken(template.manifest().names().packagePath());
        kept.forEach((path, owner) -> taken.add(path, template.archive().text(path), owner.label()));
        template.manifest().patterns().values().stream().filter(pattern -> blueprint.has(pattern.id()))
                .forEach(pattern -> taken.addSchemas(pattern.contract().getOrDefault("schemas", Set.of()), pattern.id()));
        return taken;
    }

    /** The resources of the template's own blueprint whose files this service gets belong into its blueprint too. */
    private Blueprint withShipped(Blueprint blueprint, Taken taken) {
        var resources = new ArrayList<Resource>();
        if (template.has(Blueprint.FILE)) {
            BlueprintFile.read(template.archive().text(Blueprint.FILE)).resources().stream()
                    .filter(resource -> taken.hasPackage(resource.feature())).forEach(resources::add);
        }
        resources.addAll(blueprint.resources());
        return new Blueprint(blueprint.service(), blueprint.patterns(), List.copyOf(resources));
    }

    private void stamp(Blueprint blueprint, Map<String, Owner> kept, List<FileAction> files) {
        var stamp = new Stamp(template.manifest(), blueprint);
        kept.forEach((path, owner) -> {
            Kind kind = template.manifest().isScaffolded(path) ? Kind.SCAFFOLDED : Kind.MANAGED;
            byte[] content = stamp.content(path, template.archive().content(path));
            files.add(new FileAction(stamp.path(path), content, owner.label(), kind));
        });
    }

    private void render(Blueprint blueprint, List<Resource> resources, int firstMigration, List<FileAction> files) {
        int migration = firstMigration;
        var parts = new ArrayList<ContractPart>();
        for (Resource resource : resources) {
            for (RenderedFile file : renderer.files(blueprint, resource, migration)) {
                String content = file.path().endsWith(".java") ? Imports.sort(file.content()) : file.content();
                files.add(action(file.path(), content, "resource/" + resource.name(), Kind.SCAFFOLDED));
            }
            parts.add(renderer.contract(blueprint, resource));
            migration++;
        }
        files.replaceAll(file -> file.path().equals(Contract.FILE) ? extended(file, parts) : file);
        files.stream().filter(file -> file.path().equals(Contract.FILE)).findFirst().ifPresent(contract -> files.replaceAll(
                file -> file.path().equals(Contract.BASELINE)
                        ? new FileAction(file.path(), contract.content(), file.owner(), file.kind()) : file));
    }

    private static FileAction extended(FileAction file, List<ContractPart> parts) {
        var contract = new Contract(new String(file.content(), StandardCharsets.UTF_8));
        parts.forEach(part -> part.sections().forEach(
                (section, entries) -> entries.forEach((key, text) -> contract.insert(section, key, text))));
        contract.dropUnnamed();
        return action(file.path(), contract.text(), file.owner(), file.kind());
    }

    private static FileAction action(String path, String text, String owner, Kind kind) {
        return new FileAction(path, text.getBytes(StandardCharsets.UTF_8), owner, kind);
    }
}
