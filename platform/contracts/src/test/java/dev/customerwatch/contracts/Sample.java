package dev.customerwatch.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** One sample event as it stands in its file: topic, key, headers and body of a Kafka record. */
record Sample(String file, EventType type, JsonNode json) {

    static final List<String> MEMBERS = List.of("topic", "key", "headers", "data");

    String topic() {
        return json.path("topic").textValue();
    }

    String key() {
        return json.path("key").textValue();
    }

    JsonNode headers() {
        return json.path("headers");
    }

    String header(String name) {
        return headers().path(name).asText();
    }

    long sequence() {
        return Long.parseLong(header("ce_sequence"));
    }

    /** Source and subject: whose events the sequence counts. */
    String aggregate() {
        return header("ce_source") + " " + header("ce_subject");
    }

    JsonNode data() {
        return json.path("data");
    }

    @Override
    public String toString() {
        return file;
    }
}
