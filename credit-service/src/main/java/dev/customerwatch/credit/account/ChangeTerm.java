package dev.customerwatch.credit.account;

import dev.customerwatch.credit.term.PaymentTerm;
import java.util.List;

/**
 * Agrees on another payment term; invoices issued before keep theirs.
 *
 * @param invoicing of deliveries from now on
 * @param seenSeq the entry up to which the caller has seen the account; the terms must not have changed since
 */
public record ChangeTerm(
        String customerId, PaymentTerm term, Invoicing invoicing, String reason, String by, long seenSeq, Cause cause) {

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
        if (term.equals(open.terms().payment()) && invoicing == open.terms().invoicing()) {
            return new Outcome.Unchanged();
        }
        var fact = new TermFact.Changed(open.terms().payment(), term, invoicing, reason, by);
        return new Outcome.Appended(new Entry(open.with(term, invoicing), cause, fact, List.of()));
    }
}
