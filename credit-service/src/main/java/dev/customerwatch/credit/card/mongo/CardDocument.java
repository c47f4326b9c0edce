package dev.customerwatch.credit.card.mongo;

import dev.customerwatch.credit.account.Invoicing;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.card.Condition;
import dev.customerwatch.credit.card.TradingCard;
import dev.customerwatch.credit.card.TradingCard.Proposal;
import dev.customerwatch.credit.card.TradingCard.Status;
import dev.customerwatch.credit.card.TradingCard.Step;
import dev.customerwatch.credit.term.PaymentTerm;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A card as it is stored; {@code pending} is its customer's id while somebody has to decide. */
record CardDocument(
        String customerId,
        String currency,
        Limit.Kind limitKind,
        @Nullable String limitAmount,
        @Nullable String limitCurrency,
        PaymentTerm term,
        Invoicing invoicing,
        List<Condition> conditions,
        List<Step> steps,
        boolean opened,
        @Nullable String pending) {

    static CardDocument of(TradingCard card) {
        var proposal = card.proposal();
        var amount = proposal.limit().upTo();
        return new CardDocument(
                card.customerId(),
                proposal.currency(),
                proposal.limit().kind(),
                amount.map(it -> it.amount().toPlainString()).orElse(null),
                amount.map(it -> it.currency().getCurrencyCode()).orElse(null),
                proposal.term(),
                proposal.invoicing(),
                card.conditions(),
                card.steps(),
                card.opened(),
                isPending(card.status()) ? card.customerId() : null);
    }

    TradingCard card() {
        var amount = limitAmount == null || limitCurrency == null ? null : Money.of(limitAmount, limitCurrency);
        var proposal = new Proposal(currency, Limit.of(limitKind, amount), term, invoicing);
        return new TradingCard(customerId, proposal, conditions, steps, opened);
    }

    /** An approved card is due at once, until its account is open. */
    @Nullable
    Instant approvedAt() {
        return card().isDue() ? steps.getLast().at() : null;
    }

    private static boolean isPending(Status status) {
        return status == Status.PENDING_MANAGER || status == Status.PENDING_HEAD_OFFICE;
    }
}
