package dev.slipway.catalog;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Files in memory, as a zip whose bytes depend on theirs alone: sorted, without times, and stored, since one JDK's
 * compression differs from another's.
 */
public record Archive(SortedMap<String, byte[]> files) {

    // the format's first moment, 1980-01-01, would be stored a second time, in the time zone of the machine
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);

    public static Archive read(byte[] zip) {
        var files = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Archive(files);
    }

    public byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            out.setMethod(ZipOutputStream.STORED);
            for (var file : files.entrySet()) {
                out.putNextEntry(entry(file.getKey(), file.getValue()));
                out.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry entry(String path, byte[] content) {
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipEntry(path);
        entry.setTimeLocal(EPOCH);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        return entry;
    }

    /**
     * The bytes of one of its files.
     *
     * @throws IllegalStateException where there is no such file
     */
    public byte[] content(String path) {
        byte[] content = files.get(path);
        if (content == null) {
            throw new IllegalStateException("the archive has no file '" + path + "'");
        }
        return content;
    }

    public String text(String path) {
        return new String(content(path), StandardCharsets.UTF_8);
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
