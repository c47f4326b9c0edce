package dev.customerwatch.bench.orders;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.customerwatch.messaging.Attribute;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Follows the orders' topic and keeps when the broker took in each order's event. */
final class EventWatch implements AutoCloseable {

    private static final String TOPIC = "sales.events.v1";
    private static final byte[] PLACED = "sales.order-placed.v1".getBytes(UTF_8);
    private static final Duration POLL = Duration.ofMillis(50);

    private final Map<String, Long> takenIn = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable ConsumerRecord<String, byte[]>> last = new AtomicReference<>();
    private final Thread thread;
    private volatile boolean over;

    private EventWatch(String bootstrapServers) {
        thread = Thread.ofPlatform().daemon().name("event watch").unstarted(() -> follow(bootstrapServers));
    }

    /** Follows from the beginning; the topic must be there. */
    static EventWatch start(String bootstrapServers) {
        var watch = new EventWatch(bootstrapServers);
        watch.thread.start();
        return watch;
    }

    /** When the broker took in the order's event, in milliseconds; null while it has not. */
    @Nullable
    Long takenIn(String orderId) {
        return takenIn.get(orderId);
    }

    /** The last event seen, null before the first. */
    @Nullable
    ConsumerRecord<String, byte[]> last() {
        return last.get();
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        thread.join();
    }

    private void follow(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!over) {
                consumer.poll(POLL).forEach(this::see);
            }
        }
    }

    private void see(ConsumerRecord<String, byte[]> row) {
        var type = row.headers().lastHeader(Attribute.TYPE);
        if (Arrays.equals(PLACED, type.value())) {
            takenIn.put(new String(row.headers().lastHeader(Attribute.SUBJECT).value(), UTF_8), row.timestamp());
            last.set(row);
        }
    }
}
