package dev.customerwatch.systemtest;

import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.testkit.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Follows the alert stream as on-call staff would, and comes back at its last position after a cut. */
final class AlertFeed implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, List<String>> severities = new ConcurrentHashMap<>();
    private final Thread reader;
    private final String url;
    private volatile String position = "";

    AlertFeed(String alertService) {
        this.url = alertService + "/alerts/stream?from=beginning";
        this.reader = Thread.ofVirtual().start(this::follow);
    }

    /** What was shown of a customer, or of a group, so far: severities in their order, each only when it changed, and RESOLVED. */
    List<String> of(String customer) {
        var shown = severities.getOrDefault(customer, List.of());
        synchronized (shown) {
            return List.copyOf(shown);
        }
    }

    /** The same of the alerts of one rule. */
    List<String> of(String customer, String rule) {
        return of(rule + "|" + customer);
    }

    @Override
    public void close() {
        reader.interrupt();
        http.shutdownNow();
    }

    private void follow() {
        while (!Thread.currentThread().isInterrupted()) {
            try (Stream<String> lines = open()) {
                lines.forEach(this::line);
            } catch (IOException | java.io.UncheckedIOException cut) {
                Thread.onSpinWait();
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private Stream<String> open() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + Tokens.of("duty", "ON_CALL"));
        if (!position.isEmpty()) {
            request.header("Last-Event-ID", position);
        }
        return http.send(request.build(), BodyHandlers.ofLines()).body();
    }

    private void line(String line) {
        if (line.startsWith("id:")) {
            position = line.substring(3).strip();
        } else if (line.startsWith("data:")) {
            show(EventJson.mapper().readTree(line.substring(5)));
        }
    }

    private void show(JsonNode alert) {
        var customer = alert.get("customerId").asString();
        show(customer, alert);
        show(alert.get("rule").asString() + "|" + customer, alert);
    }

    private void show(String what, JsonNode alert) {
        var shown = severities.computeIfAbsent(what, any -> new ArrayList<>());
        var ended = List.of("RESOLVED", "RETRACTED").contains(alert.get("state").asString());
        var now = ended ? alert.get("state").asString() : alert.get("severity").asString();
        synchronized (shown) {
            if (shown.isEmpty() || !shown.getLast().equals(now)) {
                shown.add(now);
            }
        }
    }
}
