package dev.slipway.plan;

import dev.slipway.blueprint.Service;
import dev.slipway.catalog.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts a service's names where the template's stand: one pass over the text, the longest name first. */
final class Naming {

    private record Rename(String from, String to) {
    }

    private final List<Rename> renames = new ArrayList<>();
    private final boolean[] starts = new boolean[128];

    Naming(Names names, Service service) {
        add(names.description(), service.description());
        add(names.packageName(), service.packageName());
        add(names.packagePath(), service.packagePath());
        add(names.group(), service.group());
        add(names.service(), service.name());
        add(names.snake(), service.snake());
        add(names.environment(), service.environment());
        add(names.display(), service.display());
        renames.sort(Comparator.comparingInt((Rename rename) -> rename.from().length()).reversed());
    }

    private void add(String from, String to) {
        renames.add(new Rename(from, to));
        starts[from.charAt(0)] = true;
    }

    String apply(String text) {
        var renamed = new StringBuilder(text.length() + 64);
        int copied = 0;
        int at = 0;
        while (at < text.length()) {
            Optional<Rename> found = renameAt(text, at);
            if (found.isEmpty()) {
                at++;
            } else {
                Rename rename = found.get();
                renamed.append(text, copied, at).append(rename.to());
                at += rename.from().length();
                copied = at;
            }
        }
        return copied == 0 ? text : renamed.append(text, copied, text.length()).toString();
    }

    private Optional<Rename> renameAt(String text, int at) {
        char first = text.charAt(at);
        if (first >= starts.length || !starts[first]) {
            return Optional.empty();
        }
        for (Rename rename : renames) {
            if (text.startsWith(rename.from(), at)) {
                return Optional.of(rename);
            }
        }
        return Optional.empty();
    }
}
