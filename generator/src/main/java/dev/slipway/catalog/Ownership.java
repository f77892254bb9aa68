package dev.slipway.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Says who owns each file of the template; one that nobody owns, or two do, is an error of the manifest. */
public final class Ownership {

    private final Manifest manifest;

    public Ownership(Manifest manifest) {
        this.manifest = manifest;
    }

    /** The owner of every file that is part of a service. */
    public SortedMap<String, Owner> of(Iterable<String> paths) {
        var owners = new TreeMap<String, Owner>();
        var problems = new ArrayList<String>();
        for (String path : paths) {
            if (matches(manifest.excluded(), path)) {
                continue;
            }
            List<Owner> found = owners(path);
            if (found.size() == 1) {
                owners.put(path, found.get(0));
            } else {
                problems.add(path + ": owned by " + (found.isEmpty() ? "nobody" : found.stream().map(Owner::label).toList())
                        + "; give it one entry in " + Manifest.FILE);
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("\n", problems));
        }
        return owners;
    }

    /** The lines of the manifest that name no file of the template. */
    public List<String> unused(Iterable<String> paths) {
        var globs = new ArrayList<>(manifest.service());
        manifest.patterns().values().forEach(pattern -> globs.addAll(pattern.files()));
        manifest.glue().forEach(glue -> globs.addAll(glue.files()));
        globs.addAll(manifest.scaffolded());
        for (String path : paths) {
            globs.removeIf(glob -> glob.matches(path));
        }
        return globs.stream().map(Glob::text).toList();
    }

    private List<Owner> owners(String path) {
        var owners = new ArrayList<Owner>();
        for (Glue glue : manifest.glue()) {
            if (matches(glue.files(), path)) {
                owners.add(new Owner(glue.patterns()));
            }
        }
        if (!owners.isEmpty()) {
            return owners; // glue lies in the folder of one of its patterns
        }
        if (matches(manifest.service(), path)) {
            owners.add(Owner.SERVICE);
        }
        for (Pattern pattern : manifest.patterns().values()) {
            if (matches(pattern.files(), path)) {
                owners.add(new Owner(Set.of(pattern.id())));
            }
        }
        return owners;
    }

    private static boolean matches(List<Glob> globs, String path) {
        for (Glob glob : globs) {
            if (glob.matches(path)) {
                return true;
            }
        }
        return false;
    }
}
