package dev.customerwatch.bench.cards;

import dev.customerwatch.bench.Session;
import dev.customerwatch.bench.process.Built;
import dev.customerwatch.bench.process.FreePort;
import dev.customerwatch.bench.process.JavaProcess;
import dev.customerwatch.embedded.EmbeddedKafka;
import dev.customerwatch.embedded.EmbeddedMongo;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.Tokens;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** customer-service with its shipped configuration in a process of its own; told only where things are. */
record CustomerServiceAlone(int port, JavaProcess process) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static CustomerServiceAlone start(Session session, EmbeddedKafka broker, EmbeddedMongo store)
            throws InterruptedException, TimeoutException {
        var port = FreePort.any();
        var management = FreePort.any();
        var process = JavaProcess.start(
                "customer-service",
                session.folder(),
                List.of(
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        Built.service("customer").toString(),
                        "--server.address=127.0.0.1",
                        "--server.port=" + port,
                        "--management.server.address=127.0.0.1",
                        "--management.server.port=" + management,
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--spring.mongodb.uri=" + store.uri() + "/customer",
                        "--customer.privacy.key-file=" + session.folder().resolve("customer-keys.properties"),
                        "--customerwatch.topics.replicas=1",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + Tokens.issuer(),
                        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + Tokens.jwkSetUri()));
        try {
            process.await("it was ready", PATIENCE, () -> isReady(management));
            return new CustomerServiceAlone(port, process);
        } catch (InterruptedException | TimeoutException | RuntimeException notStarted) {
            process.close();
            throw notStarted;
        }
    }

    Api as(String role) {
        return Api.at(port).as("bench", role);
    }

    private static boolean isReady(int management) {
        try {
            return Api.at(management).status("GET", "/actuator/health/readiness") == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
