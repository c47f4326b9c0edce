package dev.customerwatch.alert.desk.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.customerwatch.messaging.Attribute;
import dev.customerwatch.messaging.Envelope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** The engine's records carry no envelope; this puts one on, from their place, so that they are read like events. */
final class EpisodeEnvelope {

    static final String TYPE = "alert.episode-changed.v1";

    private EpisodeEnvelope() {}

    static Message<List<byte[]>> around(Message<List<byte[]>> batch, String company) {
        List<Map<String, Object>> bare = column(batch, KafkaHeaders.BATCH_CONVERTED_HEADERS);
        List<String> topics = column(batch, KafkaHeaders.RECEIVED_TOPIC);
        List<Integer> partitions = column(batch, KafkaHeaders.RECEIVED_PARTITION);
        List<Long> offsets = column(batch, KafkaHeaders.OFFSET);
        List<Long> times = column(batch, KafkaHeaders.RECEIVED_TIMESTAMP);
        var enveloped = new ArrayList<Map<String, Object>>();
        for (var at = 0; at < bare.size(); at++) {
            var place = topics.get(at) + "-" + partitions.get(at) + "-" + offsets.get(at);
            enveloped.add(envelope(bare.get(at), place, offsets.get(at), Instant.ofEpochMilli(times.get(at)), company));
        }
        return MessageBuilder.withPayload(batch.getPayload())
                .copyHeaders(batch.getHeaders())
                .setHeader(KafkaHeaders.BATCH_CONVERTED_HEADERS, enveloped)
                .build();
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> column(Message<?> batch, String header) {
        return (List<T>) Objects.requireNonNull(batch.getHeaders().get(header), header);
    }

    private static Map<String, Object> envelope(
            Map<String, Object> bare, String place, long offset, Instant time, String company) {
        var headers = new LinkedHashMap<>(bare);
        put(headers, Attribute.ID, place);
        headers.put(Attribute.TYPE, TYPE.getBytes(UTF_8));
        put(headers, Attribute.SOURCE, "/alert/episodes");
        put(headers, Attribute.SUBJECT, place);
        put(headers, Attribute.TIME, Envelope.text(time));
        put(headers, Attribute.RECORDED_TIME, Envelope.text(time));
        put(headers, Attribute.SEQUENCE, Long.toString(offset + 1));
        put(headers, Attribute.COMPANY, company);
        return headers;
    }

    private static void put(Map<String, Object> headers, String name, String value) {
        headers.putIfAbsent(name, value.getBytes(UTF_8));
    }
}
