package dev.customerwatch.alert.feed.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.customerwatch.alert.desk.stream.AlertEvent;
import dev.customerwatch.alert.feed.FeedItem;
import dev.customerwatch.alert.feed.FeedPosition;
import dev.customerwatch.messaging.Attribute;
import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.messaging.UnreadableEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** How the feed reads its topic: every partition, from given offsets, in no group. */
final class FeedTopic {

    private final String name;
    private final KafkaProperties kafka;

    FeedTopic(String name, KafkaProperties kafka) {
        this.name = name;
        this.kafka = kafka;
    }

    /** The topic as it is now; one made anew under the same name is another feed. */
    record Identity(String feed, int partitions) {}

    Identity identity() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(kafka.buildAdminProperties())) {
            var topic = admin.describeTopics(List.of(name))
                    .topicNameValues()
                    .values()
                    .iterator()
                    .next()
                    .get();
            return new Identity(topic.topicId().toString(), topic.partitions().size());
        }
    }

    Consumer<String, byte[]> consumer(int partitions) {
        Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.assign(all(partitions));
        return consumer;
    }

    void seek(Consumer<?, ?> consumer, FeedPosition position) {
        for (var partition : all(position.partitions())) {
            consumer.seek(partition, position.next(partition.partition()));
        }
    }

    FeedPosition end(Consumer<?, ?> consumer, int partitions) {
        return position(consumer.endOffsets(all(partitions)), partitions);
    }

    FeedPosition beginning(Consumer<?, ?> consumer, int partitions) {
        return position(consumer.beginningOffsets(all(partitions)), partitions);
    }

    static FeedItem<FeedAlert> item(ConsumerRecord<String, byte[]> row) {
        var header = row.headers().lastHeader(Attribute.TYPE);
        var type = header == null ? "" : new String(header.value(), UTF_8);
        var event = AlertEvent.ofType(type);
        return new FeedItem<>(row.partition(), row.offset(), event.isEmpty() ? null : alert(event.get(), row.value()));
    }

    /** What cannot be read is passed over: a feed shows what there is to show. */
    private static @Nullable FeedAlert alert(AlertEvent event, byte[] body) {
        try {
            return new FeedAlert(
                    event, EventJson.read(body, AlertEvent.Body.class).alert());
        } catch (UnreadableEvent unreadable) {
            return null;
        }
    }

    private static FeedPosition position(Map<TopicPartition, Long> offsets, int partitions) {
        var next = new long[partitions];
        offsets.forEach((partition, offset) -> next[partition.partition()] = offset);
        return FeedPosition.of(next);
    }

    private List<TopicPartition> all(int partitions) {
        return IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(name, partition))
                .toList();
    }
}
