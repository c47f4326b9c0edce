package dev.customerwatch.bench.warning;

import dev.customerwatch.bench.process.OneMachine;
import dev.customerwatch.local.machine.Service;
import dev.customerwatch.local.token.DemoUser;
import dev.customerwatch.messaging.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows the alerts as on-call staff would and keeps when each customer's first INFO came. */
final class WarningStream implements AutoCloseable {

    private static final String DATA = "data:";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Long> came = new ConcurrentHashMap<>();
    private final Stream<String> lines;

    /** Follows from now on. */
    WarningStream(OneMachine machine) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + machine.port(Service.ALERT) + "/alerts/stream"))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + machine.token(DemoUser.ON_CALL))
                .build();
        var answer = http.send(request, BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the stream answered HTTP " + answer.statusCode());
        }
        lines = answer.body();
        Thread.ofPlatform().daemon().name("warnings").start(this::follow);
    }

    /** When the customer's first INFO came, in {@link System#nanoTime()}; null while it has not. */
    @Nullable
    Long cameAt(String customer) {
        return came.get(customer);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private void follow() {
        try {
            lines.filter(line -> line.startsWith(DATA)).forEach(line -> see(line.substring(DATA.length())));
        } catch (UncheckedIOException closed) {
            return; // what has not come by then is counted as missing
        }
    }

    private void see(String json) {
        var at = System.nanoTime();
        var alert = EventJson.mapper().readTree(json);
        if (alert.path("severity").asString("").equals("INFO")) {
            came.putIfAbsent(alert.path("customerId").asString(""), at);
        }
    }
}
