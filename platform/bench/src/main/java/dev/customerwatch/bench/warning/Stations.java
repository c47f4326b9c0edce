package dev.customerwatch.bench.warning;

import dev.customerwatch.bench.warning.FirstOrders.Accepted;
import dev.customerwatch.messaging.Attribute;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Says where the time goes: when the broker took in what each service published on the way to the warning. */
final class Stations {

    private static final Map<String, String> TOPICS = topics();

    private final String bootstrapServers;

    Stations(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    private static Map<String, String> topics() {
        var topics = new LinkedHashMap<String, String>();
        topics.put("sales.events.v1", "order placed");
        topics.put("credit.events.v1", "credit reserved");
        topics.put("alert.episodes.v1", "engine's episode");
        topics.put("alert.events.v1", "desk's alert");
        return topics;
    }

    /** The names of the stations, in the order in which an order passes them. */
    static List<String> names() {
        return List.copyOf(TOPICS.values());
    }

    /** For each station, milliseconds from each order's acceptance to it. */
    Map<String, List<Double>> times(List<Accepted> orders) {
        var accepted = new HashMap<String, Long>();
        orders.forEach(order -> accepted.put(order.customer(), order.acceptedMillis()));
        var times = new HashMap<String, List<Double>>();
        TOPICS.forEach((topic, station) -> times.put(station, times(topic, accepted)));
        return times;
    }

    private List<Double> times(String topic, Map<String, Long> accepted) {
        var firsts = new HashMap<String, Long>();
        for (var row : read(topic)) {
            var at = accepted.get(row.key());
            if (at != null && (!topic.startsWith("credit") || isReservation(row))) {
                firsts.merge(row.key(), Math.max(0, row.timestamp() - at), Math::min);
            }
        }
        return firsts.values().stream().map(Long::doubleValue).toList();
    }

    private static boolean isReservation(ConsumerRecord<String, byte[]> row) {
        var type = row.headers().lastHeader(Attribute.TYPE);
        return type != null && new String(type.value(), StandardCharsets.UTF_8).contains("reserved");
    }

    private List<ConsumerRecord<String, byte[]>> read(String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
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
}
