package dev.customerwatch.messaging.consume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/** Reads records by their place, outside any group. */
public final class TopicReader {

    private static final Duration POLL = Duration.ofMillis(500);

    private final ConsumerFactory<String, byte[]> consumers;

    public TopicReader(ConsumerFactory<String, byte[]> consumers) {
        this.consumers = consumers;
    }

    List<ConsumerRecord<String, byte[]>> newest(Collection<String> topics, int most) {
        try (var consumer = consumers.createConsumer()) {
            var partitions = partitions(consumer, topics);
            var ends = consumer.endOffsets(partitions);
            var begins = consumer.beginningOffsets(partitions);
            consumer.assign(partitions);
            var rows = new ArrayList<ConsumerRecord<String, byte[]>>();
            ends.forEach((partition, end) ->
                    rows.addAll(newest(consumer, partition, begins.getOrDefault(partition, 0L), end, most)));
            rows.sort(Comparator.comparingLong(ConsumerRecord<String, byte[]>::timestamp)
                    .reversed());
            return rows.subList(0, Math.min(most, rows.size()));
        }
    }

    /** Reads further back until there are enough: ends of transactions take offsets too and are no records. */
    private static List<ConsumerRecord<String, byte[]>> newest(
            Consumer<String, byte[]> consumer, TopicPartition partition, long begin, long end, int most) {
        consumer.pause(consumer.assignment());
        consumer.resume(List.of(partition));
        for (var reach = 2L * most; ; reach *= 2) {
            var from = Math.max(begin, end - reach);
            consumer.seek(partition, from);
            var rows = readTo(consumer, Map.of(partition, end));
            if (from == begin || rows.size() >= most) {
                return rows;
            }
        }
    }

    Optional<ConsumerRecord<String, byte[]>> at(String topic, int partition, long offset) {
        try (var consumer = consumers.createConsumer()) {
            var place = new TopicPartition(topic, partition);
            if (!partitions(consumer, List.of(topic)).contains(place)
                    || offset < consumer.beginningOffsets(List.of(place)).getOrDefault(place, 0L)
                    || offset >= consumer.endOffsets(List.of(place)).getOrDefault(place, 0L)) {
                return Optional.empty();
            }
            consumer.assign(List.of(place));
            consumer.seek(place, offset);
            return readTo(consumer, Map.of(place, offset + 1)).stream()
                    .filter(row -> row.offset() == offset)
                    .findFirst();
        }
    }

    private static List<TopicPartition> partitions(Consumer<?, ?> consumer, Collection<String> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> readTo(
            Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        var rows = new ArrayList<ConsumerRecord<String, byte[]>>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(rows::add);
        }
        return rows;
    }
}
