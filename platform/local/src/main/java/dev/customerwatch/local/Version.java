package dev.customerwatch.local;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the jar's own version. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var version = CustomerWatch.class.getPackage().getImplementationVersion();
        return new String[] {"customerwatch " + Objects.requireNonNullElse(version, "(not packaged)")};
    }
}
