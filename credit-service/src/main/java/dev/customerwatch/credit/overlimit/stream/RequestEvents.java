package dev.customerwatch.credit.overlimit.stream;

import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.overlimit.OverLimitRequest;
import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events about requests: asked, and decided. */
public final class RequestEvents {

    private RequestEvents() {}

    record OverLimitRequested(
            String customerId,
            String orderId,
            Money amount,
            Limit.Hold.Reason failed,
            Money excess,
            String by,
            String reason,
            Instant expiresAt) {}

    record OverLimitDecided(
            String customerId,
            String orderId,
            OverLimitRequest.Verdict verdict,
            Money excess,
            @Nullable String by,
            @Nullable String reason,
            @Nullable Instant until,
            @Nullable String onBehalfOf) {}

    /** What a change publishes; from null for a new request. */
    public static List<NewEvent> of(@Nullable OverLimitRequest before, OverLimitRequest after) {
        if (before == null) {
            return List.of(requested(after));
        }
        var decision = after.decision();
        return before.isWaiting() && decision != null ? List.of(decided(after, decision)) : List.of();
    }

    private static NewEvent requested(OverLimitRequest request) {
        var asked = request.asked();
        return new NewEvent(
                "credit.over-limit-requested.v1",
                asked.at(),
                new OverLimitRequested(
                        request.customerId(),
                        request.orderId(),
                        request.amount(),
                        request.failed(),
                        request.excess(),
                        asked.by(),
                        asked.reason(),
                        asked.expiresAt()));
    }

    private static NewEvent decided(OverLimitRequest request, OverLimitRequest.Decision decision) {
        return new NewEvent(
                "credit.over-limit-decided.v1",
                decision.at(),
                new OverLimitDecided(
                        request.customerId(),
                        request.orderId(),
                        decision.verdict(),
                        decision.excess(),
                        decision.by(),
                        decision.reason(),
                        decision.until(),
                        decision.onBehalfOf()));
    }
}
