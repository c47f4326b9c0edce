package dev.customerwatch.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The memory that a process holds in RAM, as {@code ps} says. */
public final class ResidentMemory {

    private static final double KIBIBYTES = 1024;

    private ResidentMemory() {}

    public static double mebibytesOf(long pid) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            var answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return Double.parseDouble(answer) / KIBIBYTES;
        } catch (IOException noPs) {
            throw new UncheckedIOException(noPs);
        }
    }
}
