package dev.customerwatch.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.customerwatch.messaging.Envelope;
import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.messaging.ReceivedEvent;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A sample event of the contracts.
 *
 * @param name resource name without the folder, e.g. {@code order-placed.v1.sample-2.json}
 * @param data the body
 */
public record Sample(String name, String topic, String key, Map<String, String> headers, JsonNode data) {

    public Sample {
        headers = Map.copyOf(headers);
    }

    static Sample read(String name, byte[] json) {
        var root = EventJson.mapper().readTree(json);
        var headers = new HashMap<String, String>();
        root.get("headers")
                .propertyStream()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asString()));
        return new Sample(name, root.get("topic").asString(), root.get("key").asString(), headers, root.get("data"));
    }

    public String type() {
        return headers.getOrDefault("ce_type", "");
    }

    public byte[] body() {
        return EventJson.write(data);
    }

    public ReceivedEvent event() {
        return Envelope.read(
                name -> headers.containsKey(name) ? headers.get(name).getBytes(UTF_8) : null, key);
    }

    /** Sends it to the test broker as it stands. */
    public void send() {
        TestBroker.send(topic, key, headers, body());
    }
}
