package dev.customerwatch.alert.feed;

import dev.customerwatch.alert.desk.stream.AlertBody;
import dev.customerwatch.alert.desk.stream.AlertEvent;
import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.Contracts;
import dev.customerwatch.testkit.TestBroker;
import java.util.HashMap;
import java.util.List;

/** Puts alerts of a rule of its own on the feed's topic, so that tests tell theirs from others. */
final class FeedEvents {

    private static final String TOPIC = "alert.events.v1";

    private final String rule = "R" + Uuids.next().replace("-", "");

    String rule() {
        return rule;
    }

    /** A new alert of some customer; its id. */
    String publish() {
        return publish(Uuids.next());
    }

    String publish(String customerId) {
        return publish(customerId, "");
    }

    String publish(String customerId, String padding) {
        return publish(customerId, null, padding);
    }

    /** A new alert of a group, resting on what these members owe. */
    String publishOfGroup(String groupId, String... members) {
        var documents = java.util.Arrays.stream(members)
                .map(member -> java.util.Map.of("document", member))
                .toList();
        return publish(groupId, java.util.Map.of("documents", documents), "");
    }

    private String publish(String customerId, java.util.Map<String, Object> ofGroup, String padding) {
        var sample = Contracts.sample("alert.alert-raised.v1");
        var alert = EventJson.read(sample.body(), AlertEvent.Body.class).alert();
        var id = Uuids.next();
        var headers = new HashMap<>(sample.headers());
        headers.put("ce_id", Uuids.next());
        headers.put("ce_subject", id);
        var body = new AlertEvent.Body(about(alert, id, customerId, ofGroup, padding));
        TestBroker.send(TOPIC, customerId, headers, EventJson.write(body));
        return id;
    }

    /** The ids on the topic, partition by partition. */
    List<List<String>> onTopic() {
        var byPartition = new HashMap<Integer, List<String>>();
        for (var row : TestBroker.records(TOPIC)) {
            var alert = EventJson.read(row.value(), AlertEvent.Body.class).alert();
            if (alert.rule().equals(rule)) {
                byPartition
                        .computeIfAbsent(row.partition(), any -> new java.util.ArrayList<>())
                        .add(alert.alertId());
            }
        }
        return List.copyOf(byPartition.values());
    }

    private AlertBody about(
            AlertBody alert, String id, String customerId, java.util.Map<String, Object> ofGroup, String padding) {
        return new AlertBody(
                id,
                rule,
                rule + "|default|" + customerId,
                customerId,
                ofGroup == null ? null : customerId,
                alert.displayName(),
                alert.severity(),
                alert.reason(),
                alert.state(),
                alert.since(),
                null,
                alert.changes(),
                null,
                evidence(alert, ofGroup, padding),
                alert.engineVersion(),
                null);
    }

    private static java.util.Map<String, Object> evidence(
            AlertBody alert, java.util.Map<String, Object> ofGroup, String padding) {
        if (ofGroup != null) {
            return ofGroup;
        }
        return padding.isEmpty() ? alert.evidence() : java.util.Map.of("padding", padding);
    }
}
