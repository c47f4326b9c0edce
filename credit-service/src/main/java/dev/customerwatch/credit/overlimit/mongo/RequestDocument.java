package dev.customerwatch.credit.overlimit.mongo;

import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.overlimit.OverLimitRequest;
import dev.customerwatch.credit.overlimit.OverLimitRequest.Asked;
import dev.customerwatch.credit.overlimit.OverLimitRequest.Decision;
import dev.customerwatch.credit.overlimit.OverLimitRequest.Verdict;
import dev.customerwatch.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request as it is stored; {@code waiting} is its order's id while it waits. */
record RequestDocument(
        String orderId,
        String customerId,
        String currency,
        String amount,
        String failed,
        String excess,
        String askedBy,
        String askedWhy,
        Instant askedAt,
        Instant expiresAt,
        @Nullable String waiting,
        @Nullable Made decision,
        boolean carriedOut) {

    record Made(
            String verdict,
            @Nullable String by,
            @Nullable String reason,
            String excess,
            Instant at,
            @Nullable Instant until,
            @Nullable String onBehalfOf) {}

    static RequestDocument of(OverLimitRequest request) {
        var asked = request.asked();
        return new RequestDocument(
                request.orderId(),
                request.customerId(),
                request.amount().currency().getCurrencyCode(),
                text(request.amount()),
                request.failed().name(),
                text(request.excess()),
                asked.by(),
                asked.reason(),
                asked.at(),
                asked.expiresAt(),
                request.isWaiting() ? request.orderId() : null,
                made(request.decision()),
                request.carriedOut());
    }

    OverLimitRequest request() {
        return new OverLimitRequest(
                orderId,
                customerId,
                money(amount),
                Limit.Hold.Reason.valueOf(failed),
                money(excess),
                new Asked(askedBy, askedWhy, askedAt, expiresAt),
                decision == null ? null : decided(decision),
                carriedOut);
    }

    private Decision decided(Made made) {
        return new Decision(
                Verdict.valueOf(made.verdict),
                made.by,
                made.reason,
                money(made.excess),
                made.at,
                made.until,
                made.onBehalfOf);
    }

    private static @Nullable Made made(@Nullable Decision decision) {
        return decision == null
                ? null
                : new Made(
                        decision.verdict().name(),
                        decision.by(),
                        decision.reason(),
                        text(decision.excess()),
                        decision.at(),
                        decision.until(),
                        decision.onBehalfOf());
    }

    private Money money(String text) {
        return Money.of(text, currency);
    }

    private static String text(Money money) {
        return money.amount().toPlainString();
    }
}
