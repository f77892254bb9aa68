package dev.slipway.plan;

/**
 * One file to write.
 *
 * @param path from the service's root, with forward slashes
 * @param owner the pattern that it belongs to, {@code service}, or {@code resource/Name}
 */
public record FileAction(String path, byte[] content, String owner, Kind kind) {

    /** Whether the file is kept up to date, or written once and then the user's alone. */
    public enum Kind {
        MANAGED, SCAFFOLDED
    }

    /** Whatever begins as a script is one, on systems too that have no run bits. */
    public boolean isExecutable() {
        return content.length > 2 && content[0] == '#' && content[1] == '!';
    }
}
