package dev.customerwatch.bench.process;

import dev.customerwatch.bench.Session;
import dev.customerwatch.embedded.EmbeddedKafka;
import dev.customerwatch.embedded.EmbeddedMongo;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.Tokens;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** A service with its shipped configuration in a JVM of its own; told only where things are, and that there is one broker. */
public record ServiceProcess(int port, JavaProcess process) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * Starts it and waits until it is ready.
     *
     * @param name of the service, e.g. {@code sales}
     * @param more further arguments
     */
    public static ServiceProcess start(
            String name, Session session, EmbeddedKafka broker, EmbeddedMongo store, List<String> more)
            throws InterruptedException, TimeoutException {
        var port = FreePort.any();
        var management = FreePort.any();
        var arguments = new ArrayList<>(List.of(
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                Built.service(name).toString(),
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--management.server.address=127.0.0.1",
                "--management.server.port=" + management,
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--spring.mongodb.uri=" + store.uri() + "/" + name,
                "--customerwatch.topics.replicas=1",
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + Tokens.issuer(),
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + Tokens.jwkSetUri()));
        arguments.addAll(more);
        var started = new ServiceProcess(port, JavaProcess.start(name + "-service", session.folder(), arguments));
        try {
            started.process.await("it was ready", PATIENCE, () -> isReady(management));
            return started;
        } catch (InterruptedException | TimeoutException | RuntimeException notStarted) {
            started.close();
            throw notStarted;
        }
    }

    /** customer-service, with a key file of its own. */
    public static ServiceProcess customer(Session session, EmbeddedKafka broker, EmbeddedMongo store)
            throws InterruptedException, TimeoutException {
        var keys = "--customer.privacy.key-file=" + session.folder().resolve("customer-keys.properties");
        return start("customer", session, broker, store, List.of(keys));
    }

    /** Its API, in a role. */
    public Api as(String role) {
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
