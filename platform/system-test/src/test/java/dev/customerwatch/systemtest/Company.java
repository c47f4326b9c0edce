package dev.customerwatch.systemtest;

import dev.customerwatch.embedded.EmbeddedKafka;
import dev.customerwatch.embedded.EmbeddedMongo;
import dev.customerwatch.testkit.Tokens;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All five services as processes, one or more of each, on a real broker and a store of this JVM. */
final class Company implements AutoCloseable {

    static final List<String> SERVICES = List.of("customer", "sales", "credit", "complaint", "alert");

    private final Path folder;
    private final int brokerPort = ServiceProcess.freePort();
    private final int storePort = ServiceProcess.freePort();
    private final Map<String, List<ServiceProcess>> processes = new LinkedHashMap<>();
    private EmbeddedKafka broker;
    private EmbeddedMongo store;

    Company(Path folder) {
        this.folder = folder;
        this.broker = EmbeddedKafka.start(folder.resolve("kafka"), brokerPort);
        this.store = EmbeddedMongo.start(folder.resolve("store"), storePort);
    }

    static Company start(Path folder, int instances, String... arguments) {
        var company = new Company(folder);
        try {
            for (var service : SERVICES) {
                company.start(service, instances, arguments);
            }
            company.awaitReady();
            return company;
        } catch (RuntimeException | Error notStarted) {
            company.close();
            throw notStarted;
        }
    }

    void start(String service, int instances, String... arguments) {
        var running = processes.computeIfAbsent(service, any -> new ArrayList<>());
        for (var instance = 1; instance <= instances; instance++) {
            var all = new ArrayList<>(arguments(service, instance));
            all.addAll(List.of(arguments));
            running.add(new ServiceProcess(service, instance, all, folder));
        }
    }

    void awaitReady() {
        all().forEach(ServiceProcess::awaitReady);
    }

    List<ServiceProcess> all() {
        return processes.values().stream().flatMap(List::stream).toList();
    }

    ServiceProcess service(String name) {
        return processes.get(name).getFirst();
    }

    List<ServiceProcess> instances(String name) {
        return processes.get(name);
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    String storeUri() {
        return store.uri();
    }

    void stopBroker() {
        broker.close();
    }

    void startBroker() {
        broker = EmbeddedKafka.start(folder.resolve("kafka"), brokerPort);
    }

    void stopStore() {
        store.close();
    }

    void startStore() {
        store = EmbeddedMongo.start(folder.resolve("store"), storePort);
    }

    private List<String> arguments(String service, int instance) {
        return List.of(
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--spring.mongodb.uri=" + store.uri() + "/" + service,
                "--customerwatch.topics.partitions=6",
                "--customerwatch.topics.replicas=1",
                "--alert.engine.state-dir=" + folder.resolve("engine-" + instance),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + Tokens.issuer(),
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + Tokens.jwkSetUri());
    }

    @Override
    public void close() {
        all().reversed().parallelStream().forEach(ServiceProcess::close);
        store.close();
        broker.close();
    }
}
