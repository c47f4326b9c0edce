package dev.customerwatch.alert.feed;

import dev.customerwatch.testkit.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads an event stream as the standard says, and remembers the last id. */
final class EventClient implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    record Event(String name, String id, String data) {}

    private final BufferedReader lines;
    private String lastId;
    private int heartbeats;

    private EventClient(BufferedReader lines, String lastId) {
        this.lines = lines;
        this.lastId = lastId;
    }

    static EventClient open(int port, String query, @Nullable String lastId) {
        return open(port, query, lastId, Tokens.of("duty1", "ON_CALL"), "en");
    }

    static EventClient open(int port, String query, @Nullable String lastId, String token, String language) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/alerts/stream" + query))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language);
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("status " + response.statusCode());
            }
            var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
            return new EventClient(lines, lastId == null ? "" : lastId);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    String lastId() {
        return lastId;
    }

    int heartbeats() {
        return heartbeats;
    }

    /** Reads until an event has come that fits; what came, with it. */
    List<Event> until(Predicate<Event> last) throws IOException {
        var events = new ArrayList<Event>();
        do {
            var event = block();
            if (event != null) {
                events.add(event);
            }
        } while (events.isEmpty() || !last.test(events.getLast()));
        return events;
    }

    /** Reads until the server has shown this often that it lives. */
    List<Event> whileHeartbeats(int count) throws IOException {
        var events = new ArrayList<Event>();
        for (var end = heartbeats + count; heartbeats < end; ) {
            var event = block();
            if (event != null) {
                events.add(event);
            }
        }
        return events;
    }

    /** One block; null where it is none with data. */
    private @Nullable Event block() throws IOException {
        var name = "";
        var data = "";
        for (var line = line(); !line.isEmpty(); line = line()) {
            if (line.startsWith(": heartbeat")) {
                heartbeats++;
            } else if (line.startsWith("event: ")) {
                name = line.substring("event: ".length());
            } else if (line.startsWith("id: ")) {
                lastId = line.substring("id: ".length());
            } else if (line.startsWith("data: ")) {
                data = line.substring("data: ".length());
            }
        }
        return data.isEmpty() ? null : new Event(name, lastId, data);
    }

    private String line() throws IOException {
        var line = lines.readLine();
        if (line == null) {
            throw new IOException("the stream has ended");
        }
        return line;
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
