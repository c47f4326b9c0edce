package dev.customerwatch.local.machine;

import dev.customerwatch.local.token.TokenServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a service is told here that differs from its own configuration. Arguments win over files and environment. */
final class ServiceArguments {

    private static final int PARTITIONS = 6;

    // After a kill a group gives the partitions to the restarted consumer only when it misses the old one.
    private static final int UNTIL_THE_DEAD_ARE_MISSED = 6_000;

    private ServiceArguments() {}

    static List<String> of(Service service, Ports ports, Path derived) {
        var arguments = new ArrayList<String>();
        arguments.add("--spring.config.name=" + service.id() + "-service");
        arguments.addAll(web(service, ports));
        arguments.addAll(messaging(service, ports));
        arguments.addAll(oneOfFive());
        if (service == Service.ALERT) {
            arguments.addAll(engine(derived));
        }
        return arguments;
    }

    private static List<String> web(Service service, Ports ports) {
        return List.of(
                "--server.address=" + Loopback.ADDRESS,
                "--server.port=" + ports.api(service),
                "--management.server.address=" + Loopback.ADDRESS,
                "--management.server.port=" + ports.management(service),
                "--customerwatch.issuer=" + TokenServer.issuer(ports.tokens()),
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + TokenServer.keySet(ports.tokens()));
    }

    private static List<String> messaging(Service service, Ports ports) {
        return List.of(
                "--spring.kafka.consumer.properties.session.timeout.ms=" + UNTIL_THE_DEAD_ARE_MISSED,
                "--spring.kafka.bootstrap-servers=" + Loopback.ADDRESS + ":" + ports.broker(),
                "--spring.mongodb.uri=mongodb://" + Loopback.ADDRESS + ":" + ports.store() + "/" + service.id(),
                "--customerwatch.topics.partitions=" + PARTITIONS,
                "--customerwatch.topics.replicas=1");
    }

    /** What contexts in one JVM would otherwise fight over, and how long a stream may delay the end of all. */
    private static List<String> oneOfFive() {
        return List.of(
                "--spring.jmx.enabled=false",
                "--management.metrics.use-global-registry=false",
                "--spring.lifecycle.timeout-per-shutdown-phase=2s");
    }

    /** A fixed name lets the restarted engine have its partitions at once; the memory is for a small company. */
    private static List<String> engine(Path derived) {
        return List.of(
                "--alert.engine.state-dir=" + derived,
                "--alert.engine.instance-id=local",
                "--alert.engine.threads=1",
                "--alert.engine.cache-size=8MB",
                "--alert.engine.store-memory=32MB");
    }
}
