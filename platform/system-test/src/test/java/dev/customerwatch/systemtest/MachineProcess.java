package dev.customerwatch.systemtest;

import dev.customerwatch.testkit.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** The one-machine run as a process: broker, store, authorization server and five services in one JVM. */
final class MachineProcess implements AutoCloseable {

    private static final Map<String, Integer> PORTS =
            Map.of("customer", 8081, "sales", 8082, "credit", 8083, "complaint", 8084, "alert", 8085);
    private static final Path JAR = Path.of("../local/target/customerwatch.jar").toAbsolutePath();

    private final Path folder;
    private final int offset;
    private final List<String> options;
    private Process process;

    /** Runs with these options beside the usual ones. */
    MachineProcess(Path folder, int offset, String... options) {
        this.folder = folder;
        this.offset = offset;
        this.options = List.of(options);
        this.process = launch();
    }

    String url(String service) {
        return "http://127.0.0.1:" + (PORTS.get(service) + offset);
    }

    String bootstrapServers() {
        return "127.0.0.1:" + (9092 + offset);
    }

    void awaitReady() {
        Awaitility.await("the machine is ready")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(500))
                .failFast("the process ended; see " + log(), () -> !process.isAlive())
                .until(() -> PORTS.values().stream().allMatch(this::ready));
    }

    /** A token of one of the demo users, from the machine's own authorization server. */
    String token(String user) {
        var basic = Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
        return Api.at(8080 + offset)
                .with("Authorization", "Basic " + basic)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/oauth2/token", BodyPublishers.ofString("grant_type=client_credentials"))
                .expect(200)
                .at("/access_token");
    }

    /** kill -9 of everything at once. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void restart() {
        process = launch();
    }

    @Override
    public void close() {
        kill();
    }

    /** A command of the same command line, to its end. */
    void run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--port-offset", Integer.toString(offset)));
        var output = folder.resolve("command.log");
        var ended = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start()
                .waitFor();
        if (ended != 0) {
            throw new AssertionError("exit " + ended + ": " + Files.readString(output));
        }
    }

    private Path log() {
        return folder.resolve("machine.log");
    }

    private boolean ready(int port) {
        try {
            return Api.at(port + 1000 + offset).status("GET", "/actuator/health/readiness") == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private Process launch() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx640m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                JAR.toString(),
                "run",
                "--no-demo",
                "--data",
                folder.resolve("data").toString(),
                "--port-offset",
                Integer.toString(offset)));
        command.addAll(options);
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException noProcess) {
            throw new UncheckedIOException(noProcess);
        }
    }
}
