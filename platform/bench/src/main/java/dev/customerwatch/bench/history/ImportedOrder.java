package dev.customerwatch.bench.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import dev.customerwatch.bench.yardstick.Specimen;
import dev.customerwatch.messaging.Attribute;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;

/** One imported order as it was stored and published: what the yardsticks repeat. */
record ImportedOrder(Specimen specimen, byte[] event) {

    private static final String TOPIC = "sales.events.v1";
    private static final String TYPE = "sales.order-confirmed.v1";

    static ImportedOrder find(String bootstrapServers, MongoClient store) {
        var event = published(bootstrapServers);
        var stored = store.getDatabase("sales")
                .getCollection("orders")
                .find(new Document("_id", text(event, Attribute.SUBJECT)))
                .first();
        return new ImportedOrder(
                Specimen.of(Objects.requireNonNull(stored, "the order is stored"), event), event.value());
    }

    private static ConsumerRecord<String, byte[]> published(String bootstrapServers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(found -> new TopicPartition(TOPIC, found.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            for (var polls = 0; polls < 100; polls++) {
                for (var row : consumer.poll(Duration.ofMillis(200))) {
                    if (text(row, Attribute.TYPE).equals(TYPE)) {
                        return row;
                    }
                }
            }
        }
        throw new IllegalStateException("no " + TYPE + " on " + TOPIC);
    }

    private static String text(ConsumerRecord<String, byte[]> row, String header) {
        var found = row.headers().lastHeader(header);
        return found == null ? "" : new String(found.value(), UTF_8);
    }
}
