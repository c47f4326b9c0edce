package dev.customerwatch.credit.card.web;

import dev.customerwatch.credit.account.Figures;
import dev.customerwatch.credit.account.Invoicing;
import dev.customerwatch.credit.card.Condition;
import dev.customerwatch.credit.card.TradingCard;
import dev.customerwatch.credit.term.PaymentTerm;
import java.util.List;

/**
 * A trading card as it is shown.
 *
 * @param opened the account is open
 */
record CardView(
        String customerId,
        TradingCard.Status status,
        String currency,
        Figures.InForce limit,
        PaymentTerm term,
        Invoicing invoicing,
        List<Condition> conditions,
        List<TradingCard.Step> steps,
        boolean opened) {

    static CardView of(TradingCard card) {
        var proposal = card.proposal();
        return new CardView(
                card.customerId(),
                card.status(),
                proposal.currency(),
                Figures.InForce.of(proposal.limit()),
                proposal.term(),
                proposal.invoicing(),
                card.conditions(),
                card.steps(),
                card.opened());
    }
}
