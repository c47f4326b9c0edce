package dev.customerwatch.credit.invoice;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.SettlementFact;
import dev.customerwatch.credit.exchange.Conversion;
import dev.customerwatch.money.Money;
import java.util.List;
import java.util.Optional;

/** Gives up what is open on an invoice, in whole or in part 坏账核销. */
public record WriteOff(String customerId, String invoiceId, Money amount, String reason, String by, Cause cause) {

    public WriteOff {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a write-off must be above zero: " + amount);
        }
    }

    public Outcome decide(Account head, Optional<Invoice> invoice, Conversion conversion) {
        return switch (head) {
            case Account.NotOpened none -> new Outcome.NoAccount(customerId);
            case Account.Open open ->
                invoice.map(it -> writtenOff(open, it, conversion))
                        .orElseGet(() -> new Outcome.UnknownInvoice(invoiceId));
        };
    }

    private Outcome writtenOff(Account.Open open, Invoice invoice, Conversion conversion) {
        var currency = invoice.open().currency();
        if (!currency.equals(amount.currency())) {
            return new Outcome.OtherCurrency(currency, amount.currency());
        }
        if (!invoice.isOpen() || amount.compareTo(invoice.open()) > 0) {
            return new Outcome.AboveOpen(invoiceId, amount, invoice.open());
        }
        var allocation = invoice.take(amount);
        var fact = new SettlementFact.WrittenOff(allocation, reason, by);
        return conversion.appended(open, cause, fact, List.of(allocation.posting()));
    }
}
