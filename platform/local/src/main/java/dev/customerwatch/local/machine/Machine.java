package dev.customerwatch.local.machine;

import dev.customerwatch.embedded.EmbeddedKafka;
import dev.customerwatch.embedded.EmbeddedMongo;
import dev.customerwatch.local.token.TokenServer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Everything in this JVM: store, broker, authorization server and the five services. */
public final class Machine implements AutoCloseable {

    private final Settings settings;
    private final Progress progress;
    private final Running running = new Running();
    private final Map<Service, ConfigurableApplicationContext> contexts = new EnumMap<>(Service.class);

    public Machine(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Starts all parts, one after another, and returns when they serve.
     *
     * @throws CannotStart where somebody else has a port
     */
    public void start() {
        try {
            var data = running.add(settings.data());
            FreePorts.require(settings.ports());
            startPlatform(data);
            for (var service : Service.values()) {
                progress.phase("starting " + service.id() + "-service");
                contexts.put(service, running.add(start(service, data)));
            }
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** Closes this too, before everything that was started earlier. */
    public void add(AutoCloseable guest) {
        running.add(guest);
    }

    /** The running services. */
    public Map<Service, ConfigurableApplicationContext> contexts() {
        return Collections.unmodifiableMap(contexts);
    }

    @Override
    public void close() {
        running.close();
    }

    private void startPlatform(DataFolder data) {
        var ports = settings.ports();
        progress.phase("opening the store");
        running.add(EmbeddedMongo.start(data.store(), ports.store()));
        progress.phase("starting the Kafka broker");
        running.add(EmbeddedKafka.start(data.broker(), ports.broker()));
        progress.phase("starting the authorization server");
        running.add(TokenServer.start(ports.tokens(), data.keys()));
    }

    private ConfigurableApplicationContext start(Service service, DataFolder data) {
        var arguments = ServiceArguments.of(service, settings.ports(), data.derived(service));
        arguments.add("--customerwatch.clock.offset=" + settings.time().offset());
        if (service == Service.CUSTOMER) {
            arguments.add("--customer.privacy.key-file=" + data.customerKeys());
        }
        arguments.addAll(settings.extra());
        return new SpringApplicationBuilder(service.application())
                .main(service.application())
                .registerShutdownHook(false)
                .run(arguments.toArray(String[]::new));
    }
}
