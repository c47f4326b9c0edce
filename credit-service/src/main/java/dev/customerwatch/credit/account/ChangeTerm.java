package dev.customerwatch.credit.account;

import dev.customerwatch.credit.term.PaymentTerm;
import java.util.List;

/**
 * Agrees on another payment term; invoices issued before keep theirs.
 *
 * @param seenSeq the entry up to which the caller has seen the account; the terms must not have changed since
 */
public record ChangeTerm(String customerId, PaymentTerm term, String reason, String by, long seenSeq, Cause cause) {

    public Outcome decide(Account head) {
        return switch (head) {
            case Account.NotOpened none -> new Outcome.NoAccount(customerId);
            case Account.Open open -> changed(open);
        };
    }

    private Outcome changed(Account.Open open) {
        if (seenSeq < open.terms().since() || seenSeq > open.seq()) {
            return new Outcome.Stale(open.seq());
        }
        if (term.equals(open.terms().payment())) {
            return new Outcome.Unchanged();
        }
        var fact = new TermFact.Changed(open.terms().payment(), term, reason, by);
        return new Outcome.Appended(new Entry(open.with(term), cause, fact, List.of()));
    }
}
