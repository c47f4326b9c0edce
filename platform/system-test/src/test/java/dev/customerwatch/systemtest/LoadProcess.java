package dev.customerwatch.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** An {@link OrderLoad} in its own JVM. */
final class LoadProcess implements AutoCloseable {

    private final Path log;
    private final Process process;

    LoadProcess(Path log, String salesUrl, String token, int perSecond, List<String> customers) {
        this.log = log;
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OrderLoad.class.getName(),
                salesUrl,
                token,
                log.toString(),
                Integer.toString(perSecond)));
        command.addAll(customers);
        try {
            this.process = new ProcessBuilder(command).inheritIO().start();
        } catch (IOException noProcess) {
            throw new UncheckedIOException(noProcess);
        }
    }

    /** The orders in this log: what any load that wrote to it got acknowledged so far. */
    static List<String> acknowledged(Path log) {
        try {
            return Files.exists(log) ? Files.readAllLines(log) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void awaitMore(int orders) {
        var before = acknowledged(log).size();
        Awaitility.await(orders + " more acknowledged orders")
                .atMost(Duration.ofMinutes(3))
                .failFast("the load ended", () -> !process.isAlive())
                .until(() -> acknowledged(log).size() >= before + orders);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
