package dev.slipway.cli;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.plan.FileAction;
import dev.slipway.plan.Json;
import dev.slipway.plan.Plan;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Shows a plan: to people as a tree or a summary, to programs as JSON. */
final class PlanReport {

    /** What a shell takes for one word. */
    private static final Pattern ONE_WORD = Pattern.compile("[\\w./\\\\:+-]+");

    private PlanReport() {
    }

    static String summary(Plan plan, Path target) {
        Blueprint blueprint = plan.blueprint();
        return blueprint.service().name() + " is in " + target + ": " + plan.files().size() + " files, patterns "
                + String.join(", ", blueprint.patterns()) + ".\nNext: cd " + quoted(target.toString()) + " && ./mvnw verify\n";
    }

    private static String quoted(String path) {
        return ONE_WORD.matcher(path).matches() ? path : "'" + path.replace("'", "'\\''") + "'";
    }

    static String tree(Plan plan) {
        var tree = new StringBuilder(plan.blueprint().service().name()).append("/\n");
        String[] open = {};
        for (FileAction file : plan.files()) {
            String[] parts = file.path().split("/");
            int same = 0;
            while (same < open.length && same < parts.length - 1 && open[same].equals(parts[same])) {
                same++;
            }
            for (int depth = same; depth < parts.length - 1; depth++) {
                tree.append("  ".repeat(depth + 1)).append(parts[depth]).append("/\n");
            }
            tree.append("  ".repeat(parts.length)).append(parts[parts.length - 1])
                    .append("  ").append(file.size()).append('\n');
            open = List.of(parts).subList(0, parts.length - 1).toArray(String[]::new);
        }
        return tree.append(plan.files().size()).append(" files, ").append(plan.bytes())
                .append(" bytes; nothing was written\n").toString();
    }

    static String json(Plan plan, Path target, boolean written) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("service", plan.blueprint().service().name());
        report.put("target", target.toString().replace('\\', '/'));
        report.put("written", written);
        report.put("patterns", plan.blueprint().patterns());
        report.put("files", plan.files().stream().map(PlanReport::entry).toList());
        return Json.write(report);
    }

    private static Map<String, Object> entry(FileAction file) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("path", file.path());
        entry.put("size", file.size());
        entry.put("pattern", file.owner());
        entry.put("kind", file.kind().name().toLowerCase(Locale.ROOT));
        return entry;
    }
}
