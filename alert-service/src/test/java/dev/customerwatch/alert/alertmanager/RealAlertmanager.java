package dev.customerwatch.alert.alertmanager;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.messaging.EventJson;
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
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Debian's Alertmanager on a loopback port of its own, read by its amtool. */
final class RealAlertmanager implements AutoCloseable {

    private static final Path SERVER = Path.of("/usr/bin/prometheus-alertmanager");
    private static final Path AMTOOL = Path.of("/usr/bin/amtool");
    private static final String CONFIGURATION = """
            route:
              receiver: nobody
            receivers:
              - name: nobody
            """;

    private final Process process;
    private final String url;

    private RealAlertmanager(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    static boolean isInstalled() {
        return Files.isExecutable(SERVER) && Files.isExecutable(AMTOOL);
    }

    static RealAlertmanager start() {
        try {
            var folder = Files.createTempDirectory("alertmanager");
            var configuration = Files.writeString(folder.resolve("alertmanager.yml"), CONFIGURATION);
            var port = freePort();
            var process = new ProcessBuilder(
                            SERVER.toString(),
                            "--config.file=" + configuration,
                            "--storage.path=" + folder.resolve("data"),
                            "--web.listen-address=127.0.0.1:" + port,
                            "--cluster.listen-address=")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            var started = new RealAlertmanager(process, "http://127.0.0.1:" + port);
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(started::isReady);
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String url() {
        return url;
    }

    /** What {@code amtool} shows as firing of one alert. */
    List<JsonNode> firing(String alertId) {
        try {
            var query = new ProcessBuilder(
                            AMTOOL.toString(),
                            "--alertmanager.url=" + url,
                            "alert",
                            "query",
                            "-o",
                            "json",
                            "alert_id=" + alertId)
                    .start();
            var shown = new String(query.getInputStream().readAllBytes(), UTF_8);
            return EventJson.mapper().readTree(shown).valueStream().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean isReady() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url + "/-/ready")).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
