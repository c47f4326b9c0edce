package dev.customerwatch.bench.orders;

import dev.customerwatch.bench.Session;
import dev.customerwatch.bench.process.FreePort;
import dev.customerwatch.bench.process.JavaProcess;
import dev.customerwatch.bench.process.ServiceProcess;
import dev.customerwatch.embedded.EmbeddedKafka;
import dev.customerwatch.embedded.EmbeddedMongo;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.Tokens;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** A process that answers {@code POST /orders}. Both of them get the same JVM. */
record Endpoint(int port, JavaProcess process) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** sales-service with its shipped configuration; told only where things are, and that there is one broker. */
    static Endpoint sales(Session session, EmbeddedKafka broker, EmbeddedMongo store)
            throws InterruptedException, TimeoutException {
        var sales = ServiceProcess.start("sales", session, broker, store, List.of());
        return new Endpoint(sales.port(), sales.process());
    }

    /** The same web stack, security, driver and document, and nothing else. */
    static Endpoint bare(Session session, EmbeddedMongo store, Path specimen)
            throws InterruptedException, TimeoutException {
        var port = FreePort.any();
        var process = JavaProcess.ofClass(
                BareApplication.class,
                "bare-endpoint",
                session.folder(),
                List.of(
                        "--spring.config.name=bench-bare-endpoint",
                        "--server.address=127.0.0.1",
                        "--server.port=" + port,
                        "--spring.mongodb.uri=" + store.uri() + "/bare",
                        "--bench.specimen=" + specimen,
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + Tokens.issuer(),
                        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + Tokens.jwkSetUri()));
        return ready(new Endpoint(port, process), port, "/orders", 401);
    }

    private static Endpoint ready(Endpoint endpoint, int port, String path, int status)
            throws InterruptedException, TimeoutException {
        try {
            endpoint.process.await("it was ready", PATIENCE, () -> answers(port, path, status));
            return endpoint;
        } catch (InterruptedException | TimeoutException | RuntimeException notStarted) {
            endpoint.close();
            throw notStarted;
        }
    }

    private static boolean answers(int port, String path, int status) {
        try {
            return Api.at(port).status("GET", path) == status;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
