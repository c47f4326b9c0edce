package dev.customerwatch.testkit;

import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.messaging.Uuids;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What customer-service would tell of users: that they leave, and who acts in their place. */
public final class AccessNews {

    private static final AtomicLong SEQUENCE = new AtomicLong();

    private AccessNews() {}

    /** The user has no access from that instant on. */
    public static void leaves(String user, Instant at) {
        tell(user, Map.of("user", user, "leavesAt", at.toString(), "deputies", List.of()));
    }

    /** Somebody acts in the place of another, and nobody else does. */
    public static void acts(String deputy, String inPlaceOf, Instant from, Instant until) {
        var acting = Map.of("user", deputy, "from", from.toString(), "until", until.toString());
        tell(inPlaceOf, Map.of("user", inPlaceOf, "deputies", List.of(acting)));
    }

    private static void tell(String user, Map<String, Object> body) {
        var sample = Contracts.sample("customer.staff-changed.v1");
        var headers = new HashMap<>(sample.headers());
        headers.put("ce_id", Uuids.next());
        headers.put("ce_subject", user);
        headers.put("ce_sequence", Long.toString(SEQUENCE.incrementAndGet()));
        TestBroker.send(sample.topic(), user, headers, EventJson.write(body));
    }
}
