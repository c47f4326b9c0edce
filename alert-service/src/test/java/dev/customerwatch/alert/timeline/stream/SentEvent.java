package dev.customerwatch.alert.timeline.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.customerwatch.messaging.EventJson;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** An event on its way: topic, key, headers and a body that becomes JSON. */
public record SentEvent(String topic, String key, Map<String, String> headers, Object body) {

    public SentEvent on(String other) {
        return new SentEvent(other, key, headers, body);
    }

    public SentEvent with(String header, String value) {
        var changed = new LinkedHashMap<>(headers);
        changed.put(header, value);
        return new SentEvent(topic, key, changed, body);
    }

    public SentEvent saying(Object other) {
        return new SentEvent(topic, key, headers, other);
    }

    public byte[] bytes() {
        return body instanceof byte[] raw ? raw : EventJson.write(body);
    }

    public Headers recordHeaders() {
        var result = new RecordHeaders();
        headers.forEach((name, value) -> result.add(name, value.getBytes(UTF_8)));
        return result;
    }
}
