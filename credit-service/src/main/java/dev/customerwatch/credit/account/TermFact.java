package dev.customerwatch.credit.account;

import dev.customerwatch.credit.term.PaymentTerm;

/** The payment term was agreed anew. */
public sealed interface TermFact extends Fact {

    record Changed(PaymentTerm previous, PaymentTerm term, Invoicing invoicing, String reason, String by)
            implements TermFact {}
}
