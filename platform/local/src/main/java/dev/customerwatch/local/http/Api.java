package dev.customerwatch.local.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** One service's API, called with a bearer token. */
public final class Api {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http;
    private final URI base;
    private final Supplier<String> token;

    public Api(HttpClient http, URI base, Supplier<String> token) {
        this.http = http;
        this.base = base;
        this.token = token;
    }

    /** A client for any number of APIs. */
    public static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /**
     * Reads.
     *
     * @param path with its query, e.g. {@code /orders?status=ON_HOLD}
     * @throws Unanswered where nobody does
     */
    public Answer get(String path) {
        return send(request(path).GET());
    }

    /**
     * Commands.
     *
     * @param body maps, lists, strings and numbers
     * @param headers further headers, e.g. Idempotency-Key
     * @throws Unanswered where nobody does
     */
    public Answer post(String path, Object body, Map<String, String> headers) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        headers.forEach(request::header);
        return send(request);
    }

    /**
     * Sends a text of another kind than JSON.
     *
     * @throws Unanswered where nobody does
     */
    public Answer post(String path, String mediaType, String text) {
        return send(request(path).header("Content-Type", mediaType).POST(BodyPublishers.ofString(text)));
    }

    /**
     * Decides.
     *
     * @throws Unanswered where nobody does
     */
    public Answer put(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /**
     * Fetches a file as it is, or says why not.
     *
     * @param language of its header, e.g. {@code zh}
     * @throws Unanswered where nobody does
     */
    public Fetched fetch(String path, String language) {
        var request = request(path).setHeader("Accept", "text/csv, application/problem+json");
        var response = exchange(
                http, request.setHeader("Accept-Language", language).GET().build(), BodyHandlers.ofByteArray());
        var text = new String(response.body(), StandardCharsets.UTF_8);
        return new Fetched(new Answer(response.statusCode(), false, json(text)), response.body());
    }

    /**
     * A file, or why there is none.
     *
     * @param bytes the file, where the answer is one
     */
    public record Fetched(Answer answer, byte[] bytes) {}

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base.toString().replaceFirst("/+$", "") + path))
                .timeout(LIMIT)
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + token.get());
    }

    private Answer send(HttpRequest.Builder request) {
        var response = exchange(http, request.build());
        var headers = response.headers();
        return new Answer(
                response.statusCode(), headers.firstValue("Retry-After").isPresent(), json(response.body()));
    }

    static HttpResponse<String> exchange(HttpClient http, HttpRequest request) {
        return exchange(http, request, BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> exchange(HttpClient http, HttpRequest request, BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new Unanswered("nobody answers at " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unanswered("interrupted while waiting for " + request.uri(), e);
        }
    }

    static JsonNode json(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JacksonException noJson) {
            return MissingNode.getInstance();
        }
    }
}
