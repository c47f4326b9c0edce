package dev.customerwatch.messaging.consume;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** One record of a batch as the binder hands it over: value, key, place and raw headers. */
record InboundRecord(
        String topic, int partition, long offset, @Nullable String key, byte[] value, Map<String, Object> headers) {

    private static final byte[] NOTHING = new byte[0];

    static InboundRecord of(ConsumerRecord<String, byte[]> row) {
        var headers = new java.util.LinkedHashMap<String, Object>();
        row.headers().forEach(header -> headers.put(header.key(), header.value()));
        var value = row.value() == null ? NOTHING : row.value();
        return new InboundRecord(row.topic(), row.partition(), row.offset(), row.key(), value, headers);
    }

    static List<InboundRecord> all(Message<List<byte[]>> batch) {
        List<String> topics = column(batch, KafkaHeaders.RECEIVED_TOPIC);
        List<Integer> partitions = column(batch, KafkaHeaders.RECEIVED_PARTITION);
        List<Long> offsets = column(batch, KafkaHeaders.OFFSET);
        List<@Nullable Object> keys = column(batch, KafkaHeaders.RECEIVED_KEY);
        List<Map<String, Object>> converted = column(batch, KafkaHeaders.BATCH_CONVERTED_HEADERS);
        List<?> values = batch.getPayload();
        var rows = new ArrayList<InboundRecord>(values.size());
        for (var at = 0; at < values.size(); at++) {
            // a tombstone arrives as KafkaNull
            var value = values.get(at) instanceof byte[] bytes ? bytes : NOTHING;
            rows.add(new InboundRecord(
                    topics.get(at), partitions.get(at), offsets.get(at), text(keys.get(at)), value, converted.get(at)));
        }
        return rows;
    }

    byte @Nullable [] header(String name) {
        return switch (headers.get(name)) {
            case byte[] bytes -> bytes;
            case String text -> text.getBytes(UTF_8);
            case null -> null;
            default -> null;
        };
    }

    /** The headers to put on a copy of this record, without those that a dead letter added. */
    Headers copy() {
        var copy = new RecordHeaders();
        for (var name : headers.keySet()) {
            var value = header(name);
            if (value != null && !name.startsWith(DeadLetter.PREFIX)) {
                copy.add(name, value);
            }
        }
        return copy;
    }

    @SuppressWarnings("unchecked") // the binder gives one list per header, as long as the batch
    private static <T extends @Nullable Object> List<T> column(Message<?> batch, String header) {
        return (List<T>) Objects.requireNonNull(batch.getHeaders().get(header), header);
    }

    private static @Nullable String text(@Nullable Object key) {
        return switch (key) {
            case byte[] bytes -> new String(bytes, UTF_8);
            case String text -> text;
            case null -> null;
            default -> null;
        };
    }
}
