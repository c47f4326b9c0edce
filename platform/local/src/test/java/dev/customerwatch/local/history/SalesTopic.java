package dev.customerwatch.local.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands on {@code sales.events.v1}, each event once however often it was sent. */
final class SalesTopic {

    private static final String TOPIC = "sales.events.v1";

    private SalesTopic() {}

    /** One event. */
    record Event(String type, String customerId, String importId, byte[] body) {

        static Event of(ConsumerRecord<String, byte[]> row) {
            return new Event(header(row, "ce_type"), row.key(), header(row, "ce_importid"), row.value());
        }
    }

    static List<Event> read(int brokerPort) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", "127.0.0.1:" + brokerPort, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition()))
                    .toList();
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var events = new HashMap<String, Event>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(500)).forEach(row -> events.put(header(row, "ce_id"), Event.of(row)));
            }
            return List.copyOf(events.values());
        }
    }

    private static String header(ConsumerRecord<String, byte[]> row, String name) {
        var header = row.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
