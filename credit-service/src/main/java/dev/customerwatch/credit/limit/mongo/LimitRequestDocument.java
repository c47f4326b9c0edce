package dev.customerwatch.credit.limit.mongo;

import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.limit.LimitRequest;
import dev.customerwatch.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is stored.
 *
 * @param waiting its id while it waits
 * @param waitingFor its customer's id while it waits
 */
record LimitRequestDocument(
        String requestId,
        String customerId,
        String kind,
        @Nullable String amount,
        @Nullable String currency,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean temporary,
        LimitRequest.Asked asked,
        LimitRequest.@Nullable Decision decision,
        boolean carriedOut,
        @Nullable String waiting,
        @Nullable String waitingFor) {

    static LimitRequestDocument of(LimitRequest request) {
        var wish = request.wish();
        var amount = wish.limit().upTo();
        return new LimitRequestDocument(
                request.requestId(),
                request.customerId(),
                wish.limit().kind().name(),
                amount.map(it -> it.amount().toPlainString()).orElse(null),
                amount.map(it -> it.currency().getCurrencyCode()).orElse(null),
                wish.from(),
                wish.until(),
                wish.temporary(),
                request.asked(),
                request.decision(),
                request.carriedOut(),
                request.isWaiting() ? request.requestId() : null,
                request.isWaiting() ? request.customerId() : null);
    }

    LimitRequest request() {
        var money = amount == null || currency == null ? null : Money.of(amount, currency);
        var limit = Limit.of(Limit.Kind.valueOf(kind), money);
        var wish = new LimitRequest.Wish(limit, from, until, temporary);
        return new LimitRequest(requestId, customerId, wish, asked, decision, carriedOut);
    }
}
