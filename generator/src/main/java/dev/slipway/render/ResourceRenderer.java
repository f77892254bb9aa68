package dev.slipway.render;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.Resource;
import java.util.List;
import java.util.Map;

/** Writes what a resource is made of. */
public final class ResourceRenderer {

    /**
     * @param migration the number of its migration
     * @return the files, with the service's final names
     */
    public List<RenderedFile> files(Blueprint blueprint, Resource resource, int migration) {
        String folder = "src/main/java/" + blueprint.service().packagePath() + "/" + resource.feature() + "/";
        return List.of(
                new RenderedFile(folder + "package-info.java", """
                        /** The %ss of this service. */
                        package %s.%s;
                        """.formatted(resource.words(), blueprint.service().packageName(), resource.feature())),
                new RenderedFile("src/main/resources/db/migration/V" + migration + "__" + resource.table() + ".sql", """
                        create table %s (id uuid primary key);
                        """.formatted(resource.table())));
    }

    /** Its part of the API's contract. */
    public ContractPart contract(Blueprint blueprint, Resource resource) {
        return new ContractPart(Map.of("paths", Map.of(), "schemas", Map.of()));
    }
}
