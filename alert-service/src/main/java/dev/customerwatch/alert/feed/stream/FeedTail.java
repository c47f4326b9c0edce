package dev.customerwatch.alert.feed.stream;

import dev.customerwatch.alert.AlertMetric;
import dev.customerwatch.alert.feed.FeedPosition;
import dev.customerwatch.alert.feed.Tail;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps the tail of the feed in memory: one thread that reads every partition of the topic as it grows. */
public final class FeedTail implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FeedTail.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final int HISTORIES_AT_ONCE = 8;

    private final Semaphore histories = new Semaphore(HISTORIES_AT_ONCE);
    private final FeedTopic topic;
    private final int capacity;
    private final Clock clock;
    private final Counter read;
    private volatile @Nullable Feed feed;
    private volatile @Nullable Tail<FeedAlert> tail;
    private volatile @Nullable Consumer<?, ?> consumer;
    private volatile Instant lastPoll = Instant.MIN;
    private @Nullable Thread reading;

    FeedTail(FeedTopic topic, int capacity, Clock clock, MeterRegistry meters) {
        this.topic = topic;
        this.capacity = capacity;
        this.clock = clock;
        this.read = meters.counter(AlertMetric.FEED_READ.id());
    }

    /** The feed, once this instance has found its end. */
    public Optional<Feed> feed() {
        return Optional.ofNullable(feed);
    }

    /** Whether the reading thread has come round within that time. */
    boolean isReading(Duration within) {
        return feed != null && lastPoll.isAfter(clock.instant().minus(within));
    }

    @Override
    public synchronized void start() {
        reading = Thread.ofPlatform().daemon().name("feed-tail").start(this::run);
    }

    /** Ends the streams before the web server waits for them. */
    @Override
    public synchronized void stop() {
        var open = tail;
        var consuming = consumer;
        if (open != null) {
            open.close();
        }
        if (consuming != null) {
            consuming.wakeup();
        } else if (reading != null) {
            reading.interrupt();
        }
        reading = null;
        feed = null;
        tail = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return reading != null;
    }

    private void run() {
        while (isMine()) {
            try {
                follow();
            } catch (InterruptedException | InterruptException | WakeupException stopped) {
                return;
            } catch (ExecutionException | KafkaException brokerAway) {
                LOG.warn("feed reads again reason={}", String.valueOf(brokerAway.getMessage()));
                LockSupport.parkNanos(AGAIN.toNanos());
            }
        }
    }

    private void follow() throws ExecutionException, InterruptedException {
        var identity = topic.identity();
        try (var consuming = topic.consumer(identity.partitions())) {
            var growing = tail;
            if (growing == null) {
                var end = topic.end(consuming, identity.partitions());
                growing = new Tail<>(capacity, before(end, topic.beginning(consuming, identity.partitions())));
            }
            topic.seek(consuming, growing.end());
            if (isOpened(identity, growing, consuming)) {
                read(consuming, growing);
            }
        } finally {
            consumer = null;
        }
    }

    private void read(Consumer<String, byte[]> consuming, Tail<FeedAlert> growing) {
        while (isMine()) {
            for (var row : consuming.poll(POLL)) {
                growing.add(FeedTopic.item(row));
                read.increment();
            }
            lastPoll = clock.instant();
        }
    }

    private synchronized boolean isMine() {
        return Thread.currentThread().equals(reading);
    }

    private synchronized boolean isOpened(
            FeedTopic.Identity identity, Tail<FeedAlert> growing, Consumer<?, ?> consuming) {
        if (isMine()) {
            consumer = consuming;
            tail = growing;
            feed = new Feed(topic, identity, growing, histories);
        }
        return isMine();
    }

    /** Some way back, so that clients that reconnect after our restart find their place in memory. */
    private FeedPosition before(FeedPosition end, FeedPosition beginning) {
        var each = capacity / (2 * end.partitions());
        var start = new long[end.partitions()];
        for (var partition = 0; partition < start.length; partition++) {
            start[partition] = Math.max(beginning.next(partition), end.next(partition) - each);
        }
        return FeedPosition.of(start);
    }
}
