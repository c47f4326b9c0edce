package dev.customerwatch.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.customerwatch.embedded.EmbeddedKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
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
    private static final Map<String, TopicReader> READERS = new ConcurrentHashMap<>();

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

    /** Everything on a topic now, each partition in its order; empty where the topic does not exist. */
    public static List<ConsumerRecord<String, byte[]>> records(String topic) {
        return READERS.computeIfAbsent(topic, name -> new TopicReader(BROKER.bootstrapServers(), name))
                .upToNow();
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

    private static EmbeddedKafka start() {
        try {
            return EmbeddedKafka.start(Files.createTempDirectory("customerwatch-kafka"), 0);
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }
}
