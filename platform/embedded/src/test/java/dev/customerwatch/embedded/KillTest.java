package dev.customerwatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("faults")
class KillTest {

    private static final int ROUNDS = 4;
    private static final int MOST_LINES = 2_500;

    @TempDir
    Path folder;

    @Test
    void theStoreKeepsWhatItAcknowledged() throws Exception {
        Random random = new Random(7);
        Map<String, Integer> acknowledged = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            int lines = 200 + random.nextInt(MOST_LINES);
            for (String line : ChildProcess.linesUntilKilled(lines, KilledWriter.class, folder, round)) {
                String[] idAndVersion = line.split(" ");
                acknowledged.put(idAndVersion[0], Integer.parseInt(idAndVersion[1]));
            }
            try (EmbeddedMongo mongo = EmbeddedMongo.start(folder, 0);
                    MongoClient client = MongoClients.create(mongo.uri())) {
                verify(KilledWriter.collection(client), acknowledged);
            }
        }
    }

    private static void verify(MongoCollection<Document> documents, Map<String, Integer> acknowledged) {
        Map<String, Document> found = new HashMap<>();
        documents.find().forEach(document -> found.put(document.getString("_id"), document));
        acknowledged.forEach((id, version) -> assertThat(found)
                .hasEntrySatisfying(
                        id,
                        document -> assertThat(document.getInteger("version")).isBetween(version, version + 1)));
        // In the order of the unique index, so read from it.
        assertThat(documents.find().sort(Sorts.ascending("key")))
                .hasSameSizeAs(found.values())
                .allSatisfy(document ->
                        assertThat(found.get(document.getString("_id"))).isEqualTo(document));
        Object taken = found.values().iterator().next().get("key");
        assertThatThrownBy(() -> documents.insertOne(new Document("key", taken)))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void theBrokerKeepsWhatItAcknowledged() throws Exception {
        List<String> acknowledged = ChildProcess.linesUntilKilled(500, KilledProducer.class, folder);
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0)) {
            assertThat(consume(kafka)).startsWith(acknowledged.toArray(String[]::new));
        }
    }

    private static List<String> consume(EmbeddedKafka kafka) {
        TopicPartition partition = new TopicPartition("orders", 0);
        List<String> values = new ArrayList<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }
}
