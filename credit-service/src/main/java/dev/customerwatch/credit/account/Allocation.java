package dev.customerwatch.credit.account;

import dev.customerwatch.money.Money;

/**
 * What of a payment or credit note was set against one invoice.
 *
 * @param open what is open on that invoice afterwards
 */
public record Allocation(String invoiceId, String orderId, Money amount, Money open) {

    public Posting posting() {
        return new Posting(Part.OPEN_INVOICES, invoiceId, amount.negated());
    }
}
