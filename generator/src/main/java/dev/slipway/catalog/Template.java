package dev.slipway.catalog;

import java.util.SortedMap;

/**
 * The template as it was packed.
 *
 * @param digest the SHA-256 of its archive
 */
public record Template(Manifest manifest, Archive archive, String digest) {

    public static Template read(byte[] zip) {
        Archive archive = Archive.read(zip);
        return new Template(ManifestReader.read(archive.text(Manifest.FILE)), archive, Archive.sha256(zip));
    }

    public SortedMap<String, byte[]> files() {
        return archive.files();
    }

    public boolean has(String path) {
        return archive.files().containsKey(path);
    }
}
