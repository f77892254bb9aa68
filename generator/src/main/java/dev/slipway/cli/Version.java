package dev.slipway.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The generator's version, as its jar states it. */
final class Version implements IVersionProvider {

    static String text() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"slipway " + text()};
    }
}
