package dev.customerwatch.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** One service as a process of its own, from its boot jar, on the loopback address. */
final class ServiceProcess implements AutoCloseable {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final String service;
    private final List<String> command;
    private final Map<String, String> environment;
    private final int port;
    private final int managementPort;
    private final Path log;
    private Process process;

    ServiceProcess(String service, int instance, List<String> arguments, Path logs) {
        this.service = service;
        this.environment = Map.of();
        this.port = freePort();
        this.managementPort = freePort();
        this.log = logs.resolve(service + "-" + instance + ".log");
        this.command = command(arguments);
        this.process = launch(command);
    }

    private ServiceProcess(String service, Map<String, String> environment, Path logs) {
        this.service = service;
        this.environment = Map.copyOf(environment);
        this.port = freePort();
        this.managementPort = Integer.parseInt(environment.get("MANAGEMENT_SERVER_PORT"));
        this.log = logs.resolve(service + "-compose.log");
        this.command = command(List.of());
    }

    static Path jar(String service) {
        var jar = ROOT.resolve(service + "-service/target/" + service + "-service-0.1.0-SNAPSHOT-boot.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("not built: " + jar + " (./mvnw -DskipTests package)");
        }
        return jar;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    String managementUrl() {
        return "http://127.0.0.1:" + managementPort;
    }

    /** Waits until the service says that it is ready. */
    void awaitReady() {
        Awaitility.await(service + " is ready")
                .atMost(Duration.ofMinutes(6))
                .pollInterval(Duration.ofMillis(250))
                .failFast("the process ended; see " + log, () -> !process.isAlive())
                .until(this::ready);
    }

    /** kill -9. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void restart() {
        process = launch(command);
    }

    /** Starts it so that it stops between the store's answer and its n-th send ({@link HaltBeforeSend}). */
    void restartHaltingBeforeSend(int send) {
        var halting = withTestClasses(command);
        halting.add("--" + HaltBeforeSend.PROPERTY + "=" + send);
        process = launch(halting);
    }

    /** Starts a service so that it writes to a file which variables of its environment it read ({@link ReadVariables}). */
    static ServiceProcess reportingVariables(String service, Map<String, String> variables, Path logs, Path file) {
        var process = new ServiceProcess(service, variables, logs);
        var reporting = withTestClasses(process.command);
        reporting.removeIf(argument -> argument.startsWith("--management.server.port"));
        reporting.add(1, "-D" + ReadVariables.FILE + "=" + file);
        process.process = process.launch(reporting);
        return process;
    }

    /** The same start with this module's classes on the service's class path. */
    private static List<String> withTestClasses(List<String> command) {
        var launched = new ArrayList<>(command);
        var jar = launched.indexOf("-jar");
        launched.set(jar, "-cp");
        launched.add(jar + 2, "org.springframework.boot.loader.launch.PropertiesLauncher");
        launched.add(jar, "-Dloader.path=" + Path.of("target", "test-classes").toAbsolutePath());
        return launched;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(20, java.util.concurrent.TimeUnit.SECONDS)
                .exceptionally(slow -> {
                    process.destroyForcibly();
                    return process;
                })
                .join();
    }

    private List<String> command(List<String> arguments) {
        var all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar(service).toString(),
                "--server.port=" + port,
                "--management.server.port=" + managementPort));
        all.addAll(arguments);
        return List.copyOf(all);
    }

    private Process launch(List<String> command) {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException noProcess) {
            throw new UncheckedIOException(noProcess);
        }
    }

    private boolean ready() {
        try {
            var request = HttpRequest.newBuilder(URI.create(managementUrl() + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
