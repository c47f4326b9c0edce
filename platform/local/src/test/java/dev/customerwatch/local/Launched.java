package dev.customerwatch.local;

import dev.customerwatch.local.http.Api;
import dev.customerwatch.local.http.Login;
import dev.customerwatch.local.machine.Ports;
import dev.customerwatch.local.machine.Service;
import dev.customerwatch.local.token.DemoUser;
import dev.customerwatch.local.token.TokenServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** {@code java -jar customerwatch.jar run …} as a process of its own. */
final class Launched implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final Process process;
    private final Path output;
    private final Ports ports;
    private final HttpClient http = Api.client();

    private Launched(Process process, Path output, Ports ports) {
        this.process = process;
        this.output = output;
        this.ports = ports;
    }

    /** Starts it; it may still fail. */
    static Launched start(Path data, Ports ports, String... further) throws IOException {
        var output = Files.createTempFile("customerwatch", ".out");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx640m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Path.of("target", "customerwatch.jar").toString(),
                "run",
                "--data",
                data.toString(),
                "--port-offset",
                Integer.toString(ports.offset())));
        command.addAll(List.of(further));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Launched(process, output, ports);
    }

    Launched awaitReady() {
        Awaitility.await("ready")
                .atMost(LONGEST)
                .failFast(() -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("ended: " + output());
                    }
                })
                .until(() -> output().contains("Ready in"));
        return this;
    }

    /** The exit code, once it has ended. */
    int awaitEnd() {
        Awaitility.await("end").atMost(LONGEST).until(() -> !process.isAlive());
        return process.exitValue();
    }

    Process process() {
        return process;
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Api as(DemoUser user, Service service) {
        var issuer = TokenServer.issuer(ports.tokens());
        return new Api(
                http,
                ports.url(service),
                new Login(http, issuer, user.user(), DemoUser.PASSWORD, InstantSource.system()));
    }

    @Override
    public void close() {
        process.destroyForcibly();
        awaitEnd();
        http.shutdownNow();
    }
}
