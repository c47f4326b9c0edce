package dev.customerwatch.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.function.Supplier;

/** A user of an authorization server; gives a token that is still good for a while. */
public final class Login implements Supplier<String> {

    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final HttpClient http;
    private final HttpRequest request;
    private final InstantSource clock;
    private String token = "";
    private Instant renewAt = Instant.MIN;

    public Login(HttpClient http, URI issuer, String user, String password, InstantSource clock) {
        var secret = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
        this.http = http;
        this.clock = clock;
        this.request = HttpRequest.newBuilder(URI.create(issuer.toString().replaceFirst("/+$", "") + "/oauth2/token"))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Basic " + secret)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
    }

    /**
     * A bearer token, asked for once and again before it ends.
     *
     * @throws Unanswered where the server does not answer or knows no such user
     */
    @Override
    public synchronized String get() {
        if (!clock.instant().isBefore(renewAt)) {
            renew();
        }
        return token;
    }

    private void renew() {
        var response = Api.exchange(http, request);
        var body = Api.json(response.body());
        if (response.statusCode() != 200) {
            var words = "no token from %s: HTTP %d %s"
                    .formatted(
                            request.uri(),
                            response.statusCode(),
                            body.path("error").asString(""));
            throw new Unanswered(words, null);
        }
        token = body.path("access_token").asString();
        renewAt = clock.instant().plusSeconds(body.path("expires_in").asLong(0)).minus(AHEAD);
    }
}
