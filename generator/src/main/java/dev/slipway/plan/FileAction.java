package dev.slipway.plan;

/** One file to write; nobody can change it once it is planned. */
public final class FileAction {

    private final String path;
    private final byte[] content;
    private final String owner;
    private final Kind kind;

    /** Whether the file is kept up to date, or written once and then the user's alone. */
    public enum Kind {
        MANAGED, SCAFFOLDED
    }

    /**
     * A file as it will be.
     *
     * @param path from the service's root, with forward slashes
     * @param owner the pattern that it belongs to, {@code service}, or {@code resource/Name}
     */
    public FileAction(String path, byte[] content, String owner, Kind kind) {
        this.path = path;
        this.content = content.clone();
        this.owner = owner;
        this.kind = kind;
    }

    public String path() {
        return path;
    }

    public byte[] content() {
        return content.clone();
    }

    public int size() {
        return content.length;
    }

    public String owner() {
        return owner;
    }

    public Kind kind() {
        return kind;
    }

    /** Whatever begins as a script is one, on systems too that have no run bits. */
    public boolean isExecutable() {
        return content.length > 2 && content[0] == '#' && content[1] == '!';
    }
}
