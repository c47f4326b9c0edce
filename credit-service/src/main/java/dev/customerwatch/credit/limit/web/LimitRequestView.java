package dev.customerwatch.credit.limit.web;

import dev.customerwatch.credit.account.Figures;
import dev.customerwatch.credit.limit.LimitRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A limit request as it is shown.
 *
 * @param from absent for at once
 * @param until absent where it shall have no end
 * @param decision absent while it waits
 */
record LimitRequestView(
        String requestId,
        String customerId,
        Figures.InForce limit,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean temporary,
        LimitRequest.Asked asked,
        LimitRequest.@Nullable Decision decision) {

    static LimitRequestView of(LimitRequest request) {
        var wish = request.wish();
        return new LimitRequestView(
                request.requestId(),
                request.customerId(),
                Figures.InForce.of(wish.limit()),
                wish.from(),
                wish.until(),
                wish.temporary(),
                request.asked(),
                request.decision());
    }
}
