package dev.customerwatch.alert.timeline.stream.event;

import dev.customerwatch.alert.rule.credit.CreditFact;
import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is read of requests that an order may go beyond the limit, and of decisions on them. */
record OverLimitBody(
        @Nullable String orderId,
        @Nullable String verdict,
        @Nullable Money excess,
        @Nullable String by,
        @Nullable Instant expiresAt,
        @Nullable Instant until) {

    private static final String REQUESTED = "REQUESTED";

    static Reading requested(byte[] bytes) {
        var body = EventJson.read(bytes, OverLimitBody.class);
        return body.reading(REQUESTED, CreditBody.required("expiresAt", body.expiresAt()));
    }

    static Reading decided(byte[] bytes) {
        var body = EventJson.read(bytes, OverLimitBody.class);
        return body.reading(CreditBody.required("verdict", body.verdict()), body.until());
    }

    private Reading reading(String code, @Nullable Instant end) {
        var order = CreditBody.required("orderId", orderId);
        return Reading.of(List.of(new CreditFact.OverLimit(order, code, excess, by, end)), null);
    }
}
