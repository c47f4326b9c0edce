package dev.customerwatch.bench.load;

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
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Follows the alerts as on-call staff would and keeps when the first of those looked for came for each customer. */
public final class AlertStream implements AutoCloseable {

    private static final String DATA = "data:";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Long> came = new ConcurrentHashMap<>();
    private final Predicate<JsonNode> wanted;
    private final Stream<String> lines;

    /** Follows from now on; it is asked of each alert whether it is looked for. */
    public AlertStream(OneMachine machine, Predicate<JsonNode> wanted) throws IOException, InterruptedException {
        this.wanted = wanted;
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

    /** When the customer's first one came, in {@link System#nanoTime()}; null while it has not. */
    public @Nullable Long cameAt(String customer) {
        return came.get(customer);
    }

    /** For how many customers one came. */
    public int customers() {
        return came.size();
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
        if (wanted.test(alert)) {
            came.putIfAbsent(alert.path("customerId").asString(""), at);
        }
    }
}
