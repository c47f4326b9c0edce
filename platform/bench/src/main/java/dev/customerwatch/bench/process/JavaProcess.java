package dev.customerwatch.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** A JVM of its own, which does not outlive this one: whatever ends this program ends it too. */
public final class JavaProcess implements AutoCloseable {

    private static final Set<JavaProcess> RUNNING = ConcurrentHashMap.newKeySet();
    private static final Duration POLL = Duration.ofMillis(20);
    private static final int TAIL = 20;
    private static final List<String> OPTIONS = Arrays.stream(
                    System.getProperty("customerwatch.bench.jvm", "").split(" ", -1))
            .filter(option -> !option.isEmpty())
            .toList();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(JavaProcess::killAll, "kill children"));
    }

    private final String name;
    private final Path output;
    private final Process process;
    private final long startedAt = System.nanoTime();

    private JavaProcess(String name, Path output, Process process) {
        this.name = name;
        this.output = output;
        this.process = process;
    }

    /**
     * Starts it; its output goes to a file.
     *
     * @param folder where the file is made
     * @param arguments of the java command
     */
    public static JavaProcess start(String name, Path folder, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(arguments);
        var output = folder.resolve(name + ".log");
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
            var started = new JavaProcess(name, output, builder.start());
            RUNNING.add(started);
            return started;
        } catch (IOException noProcess) {
            throw new UncheckedIOException(noProcess);
        }
    }

    /** Starts a class of this program with the same class path. */
    public static JavaProcess ofClass(Class<?> main, String name, Path folder, List<String> arguments) {
        var all = new ArrayList<>(List.of(
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dlogback.configurationFile=bench-logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        all.addAll(arguments);
        return start(name, folder, all);
    }

    public long pid() {
        return process.pid();
    }

    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    /** All that it has printed so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Waits until something is true of it.
     *
     * @throws IllegalStateException where the process ends before that, with the last lines of its output
     * @throws TimeoutException where it takes too long
     */
    public void await(String what, Duration most, BooleanSupplier condition)
            throws InterruptedException, TimeoutException {
        var deadline = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " ended before " + what + ":\n" + tail());
            }
            if (System.nanoTime() > deadline) {
                throw new TimeoutException(name + ": not " + what + " within " + most.toSeconds() + " s\n" + tail());
            }
            Thread.sleep(POLL);
        }
    }

    /**
     * Waits until it has ended by itself.
     *
     * @throws IllegalStateException where it failed, with the last lines of its output
     * @throws TimeoutException where it takes too long
     */
    public String awaitOutput(Duration most) throws InterruptedException, TimeoutException {
        if (!process.waitFor(most)) {
            throw new TimeoutException(name + ": not done within " + most.toSeconds() + " s\n" + tail());
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(name + " failed:\n" + tail());
        }
        return output();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(15, TimeUnit.SECONDS)
                .exceptionally(slow -> process.destroyForcibly())
                .join();
        process.onExit().join();
        RUNNING.remove(this);
    }

    private String tail() {
        var lines = output().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
    }

    private static void killAll() {
        RUNNING.forEach(child -> child.process.destroyForcibly());
        RUNNING.forEach(child -> child.process.onExit().join());
    }
}
