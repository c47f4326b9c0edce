package dev.customerwatch.alert.alertmanager.web;

import dev.customerwatch.alert.alertmanager.PostableAlert;
import dev.customerwatch.messaging.EventJson;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** {@code POST /api/v2/alerts}. */
final class AlertmanagerClient implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final URI alerts;

    /** A client of this Alertmanager, e.g. {@code http://127.0.0.1:9093} or with a path prefix. */
    AlertmanagerClient(URI server) {
        this.alerts = URI.create(server.toString().replaceFirst("/+$", "") + "/api/v2/alerts");
    }

    /** Completes when the Alertmanager has taken them; fails with {@link Refused}, {@link Unavailable} or as the network does. */
    CompletionStage<Integer> post(List<PostableAlert> posts) {
        var request = HttpRequest.newBuilder(alerts)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(EventJson.write(posts)))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding()).thenApply(this::accepted);
    }

    private int accepted(HttpResponse<?> response) {
        var status = response.statusCode();
        if (status == 429 || status >= 500) {
            throw new Unavailable(status);
        }
        if (status < 200 || status >= 300) {
            throw new Refused(status);
        }
        return status;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
