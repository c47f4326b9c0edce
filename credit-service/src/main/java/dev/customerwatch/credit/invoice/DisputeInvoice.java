package dev.customerwatch.credit.invoice;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.InvoiceFact;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.exchange.Conversion;
import dev.customerwatch.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * Flags what of an invoice the customer disputes. It stays exposure.
 *
 * @param amount zero where nothing is in dispute any more
 */
public record DisputeInvoice(String customerId, String invoiceId, Money amount, String reason, String by, Cause cause) {

    public DisputeInvoice {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("what is in dispute must not be below zero: " + amount);
        }
    }

    public Outcome decide(Account head, Optional<Invoice> invoice, Conversion conversion) {
        return switch (head) {
            case Account.NotOpened none -> new Outcome.NoAccount(customerId);
            case Account.Open open ->
                invoice.map(it -> disputed(open, it, conversion))
                        .orElseGet(() -> new Outcome.UnknownInvoice(invoiceId));
        };
    }

    private Outcome disputed(Account.Open open, Invoice invoice, Conversion conversion) {
        var currency = invoice.open().currency();
        if (!currency.equals(amount.currency())) {
            return new Outcome.OtherCurrency(currency, amount.currency());
        }
        if (amount.isPositive() && (!invoice.isOpen() || amount.compareTo(invoice.open()) > 0)) {
            return new Outcome.AboveOpen(invoiceId, amount, invoice.open());
        }
        var dispute = invoice.dispute();
        var before = dispute == null ? Money.zero(currency) : dispute.amount();
        if (amount.equals(before)) {
            return new Outcome.Unchanged();
        }
        var counted = conversion.counted(open, Part.OPEN_INVOICES, invoiceId, amount);
        var fact = new InvoiceFact.Disputed(invoiceId, invoice.orderId(), amount, counted, reason, by);
        return new Outcome.Appended(Entry.following(open, cause, fact, List.of()));
    }
}
