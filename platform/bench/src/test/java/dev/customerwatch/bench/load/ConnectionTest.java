package dev.customerwatch.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    private static final int CHUNKED = 0;

    private final CountDownLatch seen = new CountDownLatch(20);
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/counted", exchange -> answer(exchange, 201, true));
        server.createContext("/chunked", exchange -> answer(exchange, 201, false));
        server.createContext("/refused", exchange -> answer(exchange, 422, true));
        server.createContext("/last", exchange -> {
            exchange.getResponseHeaders().add("Connection", "close");
            answer(exchange, 201, true);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void readsAnswersOfEitherFormOnOneConnection() throws IOException {
        try (var connection = new Connection(port())) {
            for (var path : List.of("/counted", "/chunked", "/counted", "/chunked")) {
                var reply = connection.exchange(Connection.post(path, "t", "{\"n\":\"王\"}"));
                assertThat(reply).isEqualTo(new Connection.Reply(201, "Bearer t {\"n\":\"王\"}"));
            }
        }
    }

    @Test
    void opensAnotherConnectionWhereTheServerHasEndedOne() throws IOException {
        try (var connection = new Connection(port())) {
            for (var time = 0; time < 3; time++) {
                assertThat(connection
                                .exchange(Connection.post("/last", "t", "{}"))
                                .status())
                        .isEqualTo(201);
            }
        }
    }

    @Test
    void countsWhatWasMadeAndKeepsWhatWasRefused() throws Exception {
        var requests = List.of(Connection.post("/counted", "t", "{}"), Connection.post("/refused", "t", "{}"));
        try (var clients = Clients.start(2, port(), requests, body -> body)) {
            assertThat(seen.await(20, TimeUnit.SECONDS)).isTrue();
            clients.close();
            assertThat(clients.answered())
                    .isNotEmpty()
                    .allMatch(answered -> answered.id().equals("Bearer t {}"));
            assertThat(clients.refused()).isNotEmpty().allMatch(refused -> refused.startsWith("HTTP 422"));
        }
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange, int status, boolean counted) throws IOException {
        var token = exchange.getRequestHeaders().getFirst("Authorization");
        var body = (token + " " + new String(exchange.getRequestBody().readAllBytes(), UTF_8)).getBytes(UTF_8);
        exchange.sendResponseHeaders(status, counted ? body.length : CHUNKED);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
        seen.countDown();
    }
}
