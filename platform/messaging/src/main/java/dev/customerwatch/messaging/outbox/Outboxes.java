package dev.customerwatch.messaging.outbox;

import dev.customerwatch.messaging.BusinessClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.KafkaOperations;

/** Opens outboxes, and runs the relay, the clearing and the sweeper behind them. */
public final class Outboxes implements SmartLifecycle {

    private final Relay relay;
    private final Clearing clearing;
    private final Sweeper sweeper;
    private final Backlog backlog;
    private final BusinessClock businessClock;
    private final Clock clock;
    private @Nullable ScheduledExecutorService sweeping;
    private @Nullable Thread clearer;

    public Outboxes(
            MongoOperations mongo,
            KafkaOperations<String, byte[]> kafka,
            RelayProbe probe,
            BusinessClock businessClock,
            Clock clock,
            OutboxSettings settings,
            MeterRegistry meters) {
        var documents = new UnsentDocuments(mongo);
        this.clearing = new Clearing(mongo);
        this.backlog = new Backlog(settings.mostWaiting(), meters);
        this.relay = new Relay(new EventSender(kafka, settings.company()), documents, clearing, probe, meters);
        this.sweeper = new Sweeper(documents, relay, backlog, clock, settings.leaveAlone(), meters);
        this.businessClock = businessClock;
        this.clock = clock;
    }

    /**
     * What the outboxes of a service have in common.
     *
     * @param company goes into every event
     * @param mostWaiting unsent documents above which commands are refused
     * @param leaveAlone how long an unsent document is left to whoever wrote it
     */
    public record OutboxSettings(String company, long mostWaiting, Duration leaveAlone) {}

    public Outbox open(OutboxCollection collection) {
        sweeper.watch(collection);
        return new Outbox(collection, relay, backlog, businessClock, clock);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // a round catches and logs what it meets
    public synchronized void start() {
        clearer = Thread.ofVirtual().name("outbox-clearing").start(clearing::run);
        sweeping = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("outbox-sweeper").factory());
        sweeping.scheduleWithFixedDelay(sweeper::sweep, 0, 1, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void stop() {
        if (sweeping != null && clearer != null) {
            sweeping.shutdownNow();
            clearer.interrupt();
        }
        sweeping = null;
        clearer = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return sweeping != null;
    }
}
