package dev.slipway.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What travels inside the generator's jar. */
public final class Packed {

    private Packed() {
    }

    /** The archive of the template's files. */
    public static byte[] template() {
        return read("template.zip");
    }

    /** The archive of the reference pages and schemas. */
    public static byte[] reference() {
        return read("reference.zip");
    }

    private static byte[] read(String name) {
        try (InputStream in = Packed.class.getResourceAsStream("/dev/slipway/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing in the jar; build it anew: ./mvnw -pl generator package");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
