package dev.customerwatch.bench.engine;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A consumer that looks at nothing; it starts again at the beginning when it is through, until it is closed. */
final class RawReader implements Reader {

    private final String bootstrapServers;
    private final Thread thread = Thread.ofPlatform().daemon().name("raw").unstarted(this::read);
    private volatile long done;
    private volatile boolean over;

    RawReader(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public long done() {
        return done;
    }

    @Override
    public void close() {
        over = true;
    }

    private void read() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                2_000);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(CreditHistory.TOPIC).stream()
                    .map(info -> new TopicPartition(CreditHistory.TOPIC, info.partition()))
                    .toList();
            consumer.assign(partitions);
            var inOnePass = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(offset -> offset)
                    .sum();
            while (!over) {
                consumer.seekToBeginning(partitions);
                pass(consumer, done + inOnePass);
            }
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    private void pass(KafkaConsumer<byte[], byte[]> consumer, long until) {
        while (!over && done < until) {
            done += consumer.poll(Duration.ofMillis(100)).count();
        }
    }
}
