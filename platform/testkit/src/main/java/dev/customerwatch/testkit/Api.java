package dev.customerwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.messaging.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Calls a service over HTTP, e.g. {@code Api.at(port).as("rep1", "SALES_REP").post("/orders", Map.of(…)).expect(201)}. An
 * instance never changes: {@code as} and {@code with} give another one.
 */
public final class Api {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String base;
    private final List<String> headers;

    private Api(String base, List<String> headers) {
        this.base = base;
        this.headers = List.copyOf(headers);
    }

    /** A service on loopback. */
    public static Api at(int port) {
        return at("http://127.0.0.1:" + port);
    }

    /** A service anywhere, e.g. {@code http://127.0.0.1:8082}. */
    public static Api at(String base) {
        return new Api(base, List.of());
    }

    /** As this user with these roles, by a token of {@link Tokens}. */
    public Api as(String user, String... roles) {
        return token(Tokens.of(user, roles));
    }

    /** With this bearer token. */
    public Api token(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** With one more header. */
    public Api with(String header, String value) {
        var more = new ArrayList<>(headers);
        more.addAll(List.of(header, value));
        return new Api(base, more);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** A body that is a String goes out as it is; anything else as JSON. */
    public Answer post(String path, Object body) {
        return with("Content-Type", "application/json").send("POST", path, json(body));
    }

    /** POST without a body. */
    public Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    /** A body that is a String goes out as it is; anything else as JSON. */
    public Answer put(String path, Object body) {
        return with("Content-Type", "application/json").send("PUT", path, json(body));
    }

    /** Any method, with a body of any kind. */
    public Answer send(String method, String path, BodyPublisher body) {
        var response = exchange(method, path, body, BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers().map(), response.body());
    }

    /** The status alone; what follows it, maybe an endless stream, is not read. */
    public int status(String method, String path) {
        var response = exchange(method, path, BodyPublishers.noBody(), BodyHandlers.ofInputStream());
        try (InputStream unread = response.body()) {
            return response.statusCode();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private <T> HttpResponse<T> exchange(String method, String path, BodyPublisher body, BodyHandler<T> handler) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        for (var at = 0; at < headers.size(); at += 2) {
            request.header(headers.get(at), headers.get(at + 1));
        }
        try {
            return CLIENT.send(request.build(), handler);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static BodyPublisher json(Object body) {
        return body instanceof String text
                ? BodyPublishers.ofString(text)
                : BodyPublishers.ofByteArray(EventJson.write(body));
    }

    /** What came back. */
    public record Answer(int status, Map<String, List<String>> headers, String text) {

        /** This answer, if it has that status; else the test fails and shows the body. */
        public Answer expect(int expected) {
            assertThat(status).as("status; body: %s", text).isEqualTo(expected);
            return this;
        }

        /** The problem's code, e.g. {@code over-limit}, if it is a problem of that status. */
        public String problem(int expected) {
            expect(expected);
            assertThat(header("Content-Type")).isEqualTo("application/problem+json");
            return json().get("type").asString().replaceFirst("^/problems/", "");
        }

        public JsonNode json() {
            return EventJson.mapper().readTree(text);
        }

        /** A member of the body as text, e.g. {@code at("/hold/reason")}; empty where there is none. */
        public String at(String pointer) {
            return json().at(pointer).asString("");
        }

        /** A response header, empty where there is none. */
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }

        public String etag() {
            return header("ETag");
        }
    }
}
