package dev.customerwatch.alert.alertmanager;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.customerwatch.messaging.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that takes posts as an Alertmanager does, or fails as it is told to. */
final class AlertmanagerStub {

    /** What it does with a call. */
    enum Mood {
        WELL,
        BROKEN,
        REFUSING,
        HANGING
    }

    private final HttpServer server;
    private final List<List<PostableAlert>> accepted = new CopyOnWriteArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Mood mood = Mood.WELL;

    AlertmanagerStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v2/alerts", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void is(Mood next) {
        mood = next;
    }

    int calls() {
        return calls.get();
    }

    List<List<PostableAlert>> batches() {
        return List.copyOf(accepted);
    }

    /** What it accepted about one alert, in order. */
    List<PostableAlert> accepted(String alertId) {
        return accepted.stream()
                .flatMap(List::stream)
                .filter(post -> alertId.equals(post.labels().get("alert_id")))
                .toList();
    }

    /** The severities under which it holds this alert firing. */
    List<String> firing(String alertId) {
        var firing = new ArrayList<String>();
        for (var post : accepted(alertId)) {
            var severity = post.labels().get("severity");
            firing.remove(severity);
            if (post.endsAt().isAfter(Instant.now())) {
                firing.add(severity);
            }
        }
        return firing;
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        var body = exchange.getRequestBody().readAllBytes();
        switch (mood) {
            case WELL -> {
                accepted.add(List.of(EventJson.read(body, PostableAlert[].class)));
                finish(exchange, 200);
            }
            case BROKEN -> finish(exchange, 500);
            case REFUSING -> finish(exchange, 400);
            case HANGING -> {
                // no answer: the caller's time limit has to end the call
            }
        }
    }

    private static void finish(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
