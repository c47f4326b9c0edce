package dev.customerwatch.messaging.due;

import dev.customerwatch.messaging.MessagingMeter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Runs what has fallen due by the {@code dueAt} of a document. Every instance polls; a conditional update decides who takes
 * a document, and puts its {@code dueAt} one lease ahead, so that a failed command comes again. The command moves or removes
 * {@code dueAt} by what it saves, and is idempotent.
 */
public final class DueWorks implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DueWorks.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 200;
    private static final String DUE = "dueAt";

    private final MongoOperations mongo;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Duration every;
    private final List<Work> works = new CopyOnWriteArrayList<>();
    private @Nullable ScheduledExecutorService polling;

    /**
     * Due work that is polled from {@link #start} on.
     *
     * @param every pause between two looks
     */
    public DueWorks(MongoOperations mongo, Clock clock, MeterRegistry meters, Duration every) {
        this.mongo = mongo;
        this.clock = clock;
        this.meters = meters;
        this.every = every;
    }

    private record Work(String collection, String name, Consumer<String> command) {}

    /**
     * Polls a collection of an {@code AggregateStore} for due documents.
     *
     * @param name of the work, for logs and metrics
     * @param command gets the document's id
     */
    public void poll(String collection, String name, Consumer<String> command) {
        works.add(new Work(collection, name, command));
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // a round catches and logs what it meets
    public synchronized void start() {
        polling = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("due-work").factory());
        polling.scheduleWithFixedDelay(this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (polling != null) {
            polling.shutdownNow();
        }
        polling = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return polling != null;
    }

    private void round() {
        for (var work : works) {
            try {
                while (runDue(work) == AT_ONCE) {
                    LOG.debug("due-work work={} goes on", work.name());
                }
            } catch (RuntimeException storeAway) {
                LOG.warn("due-work work={} reason={}", work.name(), String.valueOf(storeAway.getMessage()));
            }
        }
    }

    private int runDue(Work work) {
        var due = new Query(Criteria.where(DUE).lte(Date.from(clock.instant())))
                .with(Sort.by(DUE))
                .limit(AT_ONCE);
        due.fields().include(DUE);
        var found = mongo.find(due, Document.class, work.collection());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var document : new ArrayList<>(found)) {
                threads.execute(() -> take(work, document));
            }
        }
        return found.size();
    }

    private void take(Work work, Document document) {
        var id = document.getString("_id");
        var unclaimed = new Document("_id", id).append(DUE, document.getDate(DUE));
        var lease =
                new Document("$set", new Document(DUE, Date.from(clock.instant().plus(LEASE))));
        try {
            var claimed = mongo.execute(work.collection(), documents -> documents.updateOne(unclaimed, lease));
            if (claimed != null && claimed.getMatchedCount() == 1) {
                work.command().accept(id);
                meters.counter(MessagingMeter.DUE_WORK.id(), "work", work.name())
                        .increment();
            }
        } catch (RuntimeException failed) {
            LOG.warn("due-work work={} id={} again-in={} reason={}", work.name(), id, LEASE, failed.toString());
        }
    }
}
