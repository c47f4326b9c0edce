package dev.customerwatch.credit.card;

import java.time.Instant;

/** Does something when a card has opened its account: idempotent, it may be told again. */
@FunctionalInterface
public interface CardFollower {
    void opened(TradingCard card, Instant now);
}
