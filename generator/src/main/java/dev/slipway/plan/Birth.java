package dev.slipway.plan;

import dev.slipway.catalog.Archive;
import dev.slipway.catalog.Template;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The record of a stamping: who wrote what, and the bytes as they were, the base of a later three-way merge. */
final class Birth {

    private static final String RECORD = ".slipway/slipway.json";
    private static final String BASE = ".slipway/base.zip";

    private Birth() {
    }

    static List<FileAction> of(List<FileAction> files, Template template, String version) {
        var base = new TreeMap<String, byte[]>();
        files.forEach(file -> base.put(file.path(), file.content()));
        return List.of(
                new FileAction(RECORD, record(files, template, version), "slipway", FileAction.Kind.MANAGED),
                new FileAction(BASE, new Archive(base).zip(), "slipway", FileAction.Kind.MANAGED));
    }

    private static byte[] record(List<FileAction> files, Template template, String version) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("schemaVersion", 1);
        record.put("generator", version);
        record.put("template", template.digest());
        record.put("files", files.stream().map(Birth::entry).toList());
        return Json.write(record).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> entry(FileAction file) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("path", file.path());
        entry.put("pattern", file.owner());
        entry.put("kind", file.kind().name().toLowerCase(Locale.ROOT));
        entry.put("sha256", Archive.sha256(file.content()));
        return entry;
    }
}
