package dev.customerwatch.alert;

import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.TestBroker;
import java.time.Instant;
import java.util.Map;

/** Groups of customers as credit-service would tell of them. */
public final class Groups {

    private Groups() {}

    /** A new group of that name; its id. */
    public static String formed(String name) {
        var id = Uuids.next();
        send("credit.group-formed.v1", "/credit/groups", id, 1, Map.of("groupId", id, "name", name));
        return id;
    }

    public static void joined(String customerId, String groupId) {
        membership(customerId, groupId, 2, true);
    }

    public static void left(String customerId, String groupId) {
        membership(customerId, groupId, 3, false);
    }

    private static void membership(String customerId, String groupId, long sequence, boolean member) {
        var body = Map.of("customerId", customerId, "groupId", groupId, "member", member);
        send("credit.group-membership-changed.v1", "/credit/accounts", customerId, sequence, body);
    }

    private static void send(String type, String source, String subject, long sequence, Map<String, ?> body) {
        var now = Instant.parse("2026-01-05T08:00:00Z").toString();
        var headers = Map.of(
                "ce_id",
                Uuids.next(),
                "ce_type",
                type,
                "ce_source",
                source,
                "ce_subject",
                subject,
                "ce_time",
                now,
                "ce_recordedtime",
                now,
                "ce_sequence",
                Long.toString(sequence),
                "ce_company",
                "default");
        TestBroker.send("credit.events.v1", subject, headers, EventJson.write(body));
    }
}
