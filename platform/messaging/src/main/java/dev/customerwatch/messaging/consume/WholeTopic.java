package dev.customerwatch.messaging.consume;

import dev.customerwatch.messaging.Envelope;
import dev.customerwatch.messaging.UnreadableEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Reads a small topic from its beginning and follows it, in no group: every instance hears every record, and again after each
 * start. What cannot be read is passed over and logged.
 */
public final class WholeTopic implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WholeTopic.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Subscriptions subscriptions;
    private final ConsumerFactory<String, byte[]> consumers;
    private @Nullable Thread reading;

    public WholeTopic(Subscriptions subscriptions, ConsumerFactory<String, byte[]> consumers) {
        this.subscriptions = subscriptions;
        this.consumers = consumers;
    }

    @Override
    public synchronized void start() {
        reading = Thread.ofPlatform()
                .daemon()
                .name("whole-" + subscriptions.topic())
                .start(this::run);
    }

    @Override
    public synchronized void stop() {
        reading = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return reading != null;
    }

    private synchronized boolean isMine() {
        return Thread.currentThread().equals(reading);
    }

    private void run() {
        while (isMine()) {
            try (var consumer = consumers.createConsumer()) {
                follow(consumer);
            } catch (InterruptException stopped) {
                return;
            } catch (KafkaException brokerAway) {
                LOG.warn(
                        "topic is read again topic={} reason={}",
                        subscriptions.topic(),
                        String.valueOf(brokerAway.getMessage()));
            }
            LockSupport.parkNanos(AGAIN.toNanos());
        }
    }

    /** Returns where the topic is not there yet, or nobody wants it any more. */
    private void follow(Consumer<String, byte[]> consumer) {
        var partitions = partitions(consumer);
        if (partitions.isEmpty()) {
            return;
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        while (isMine()) {
            consumer.poll(POLL).forEach(this::hear);
        }
    }

    private List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
        var found = consumer.partitionsFor(subscriptions.topic());
        return found == null
                ? List.of()
                : found.stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
    }

    private void hear(ConsumerRecord<String, byte[]> found) {
        var row = InboundRecord.of(found);
        try {
            subscriptions.handle(row.value(), Envelope.read(row::header, row.key()));
        } catch (UnreadableEvent unreadable) {
            LOG.warn(
                    "record is passed over topic={} partition={} offset={} reason={}",
                    row.topic(),
                    row.partition(),
                    row.offset(),
                    String.valueOf(unreadable.getMessage()));
        }
    }
}
