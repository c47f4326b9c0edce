package dev.customerwatch.local;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sends every log line of this JVM to one file, so that the terminal stays readable. */
final class LogFile {

    private LogFile() {}

    /** To be called before the first logger is made. */
    static void into(Path folder) {
        System.setProperty("customerwatch.log", in(folder).toString());
        System.setProperty("logback.configurationFile", "customerwatch-logback.xml");
        // Each context would set up logging anew and close what the others write to.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    static Path in(Path folder) {
        return folder.resolve("customerwatch.log");
    }
}
