package dev.customerwatch.credit.card;

import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.OpenAccount;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes people's steps on trading cards, and opens the account of a card that both have approved. */
public final class Opening {

    private final Cards cards;
    private final Bookkeeping bookkeeping;
    private final CardFollower follower;

    public Opening(Cards cards, Bookkeeping bookkeeping, CardFollower follower) {
        this.cards = cards;
        this.bookkeeping = bookkeeping;
        this.follower = follower;
    }

    /** Keeps a new card, or fills in anew one that was rejected; false where the customer has another. */
    public boolean fillIn(TradingCard card, Instant now) {
        return cards.add(card)
                || step(card.customerId(), before -> before.filledInAnew(card), now)
                        .filter(TradingCard.Stepping.Done.class::isInstance)
                        .isPresent();
    }

    /** A step on a customer's card; empty where there is none. */
    public Optional<TradingCard.Stepping> step(
            String customerId, Function<TradingCard, TradingCard.Stepping> step, Instant now) {
        var refused = new AtomicReference<TradingCard.@Nullable Stepping>();
        var changed = cards.change(customerId, card -> switch (step.apply(card)) {
            case TradingCard.Stepping.Done done -> {
                refused.set(null);
                yield done.card();
            }
            case TradingCard.Stepping.Refused objection -> {
                refused.set(objection);
                yield card;
            }
        });
        var objection = refused.get();
        return objection == null
                ? changed.map(card -> new TradingCard.Stepping.Done(open(card, now)))
                : Optional.of(objection);
    }

    /** Opens the account of an approved card, if that is still to be done. Idempotent. */
    public void due(String customerId, Instant now) {
        cards.find(customerId).ifPresent(card -> open(card, now));
    }

    private TradingCard open(TradingCard card, Instant now) {
        if (!card.isDue()) {
            return card;
        }
        var proposal = card.proposal();
        var command = new OpenAccount(
                card.customerId(),
                Money.currency(proposal.currency()),
                proposal.limit(),
                proposal.term(),
                proposal.invoicing(),
                card.last().by(),
                Cause.request(OpenAccount.CAUSE, now));
        // an account that somebody opened meanwhile stays as it is
        bookkeeping.post(card.customerId(), command::decide);
        follower.opened(card, now);
        return cards.change(card.customerId(), TradingCard::done).orElse(card);
    }
}
