package dev.customerwatch.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.customerwatch.embedded.EmbeddedKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** One real Kafka broker per test JVM, and what tests send to it and read from it. */
public final class TestBroker {

    static final int PARTITIONS = 4;

    private static final EmbeddedKafka BROKER = start();
    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, BROKER.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());

    private TestBroker() {}

    public static String bootstrapServers() {
        return BROKER.bootstrapServers();
    }

    /** Sends and waits for the acknowledgement. */
    public static void send(String topic, String key, Map<String, String> headers, byte[] value) {
        var row = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> row.headers().add(name, text.getBytes(UTF_8)));
        try {
            PRODUCER.send(row).get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Everything on a topic now, partition after partition; empty where the topic does not exist. */
    public static List<ConsumerRecord<String, byte[]>> records(String topic) {
        try (var consumer = new KafkaConsumer<>(consumer(), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var rows = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(rows::add);
            }
            return rows;
        }
    }

    /** Waits (at most 30 s) for the first record that fits. */
    public static ConsumerRecord<String, byte[]> await(String topic, Predicate<ConsumerRecord<String, byte[]>> fits) {
        return Awaitility.await("a record on " + topic)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> records(topic).stream().filter(fits).findFirst(), java.util.Optional::isPresent)
                .orElseThrow();
    }

    /** The text of a header, empty where there is none. */
    public static String header(ConsumerRecord<?, ?> row, String name) {
        var header = row.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    private static Map<String, Object> consumer() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, BROKER.bootstrapServers(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    }

    private static EmbeddedKafka start() {
        try {
            return EmbeddedKafka.start(Files.createTempDirectory("customerwatch-kafka"), 0);
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }
}
