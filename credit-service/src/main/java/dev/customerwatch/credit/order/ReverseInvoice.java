package dev.customerwatch.credit.order;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Allocation;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Fapiao;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.exchange.Conversion;
import dev.customerwatch.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reverses an invoice, in whole or in part, by a red-letter invoice 红字发票: what is open on it goes down, what was paid beyond
 * lies on account. Goods to be invoiced anew go back to where they were: delivered and not invoiced, or reserved.
 */
public record ReverseInvoice(String customerId, String creditNoteId, Reversal reversal, String by, Cause cause) {

    /**
     * What is reversed.
     *
     * @param reinvoice the goods stay with the customer, or are still to come, and are to be invoiced anew
     */
    public record Reversal(
            String invoiceId, Money amount, @Nullable Fapiao fapiao, boolean reinvoice, String reason) {
        public Reversal {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("a red-letter invoice must be above zero: " + amount);
            }
        }
    }

    /** The invoice as the ledger leaves it. */
    public record Reversed(String orderId, Money amount, Money open) {}

    public Outcome decide(Account head, Optional<Reversed> invoice, OrderHistory order, Conversion conversion) {
        return switch (head) {
            case Account.NotOpened none -> new Outcome.NoAccount(customerId);
            case Account.Open open ->
                invoice.map(it -> reversed(open, it, order, conversion))
                        .orElseGet(() -> new Outcome.UnknownInvoice(reversal.invoiceId));
        };
    }

    private Outcome reversed(Account.Open open, Reversed invoice, OrderHistory order, Conversion conversion) {
        var currency = invoice.amount.currency();
        if (!currency.equals(reversal.amount.currency())) {
            return new Outcome.OtherCurrency(currency, reversal.amount.currency());
        }
        var takenBack = new TakenBack(order.entries());
        var left =
                invoice.amount.minus(takenBack.of(reversal.invoiceId, currency)).min(takenBack.left(currency));
        if (reversal.amount.compareTo(left) > 0) {
            return new Outcome.AboveOpen(reversal.invoiceId, reversal.amount, left);
        }
        return appended(open, invoice, order, conversion);
    }

    private Outcome appended(Account.Open open, Reversed invoice, OrderHistory order, Conversion conversion) {
        var aheadBack = order.ahead(invoice.amount.currency()).min(reversal.amount);
        var taken = reversal.amount.min(invoice.open);
        var allocation = new Allocation(reversal.invoiceId, invoice.orderId, taken, invoice.open.minus(taken));
        var allocations = taken.isZero() ? List.<Allocation>of() : List.of(allocation);
        var postings = new ArrayList<Posting>();
        allocations.forEach(it -> postings.add(it.posting()));
        add(postings, Part.ON_ACCOUNT, creditNoteId, taken.minus(reversal.amount));
        if (reversal.reinvoice) {
            add(postings, Part.RESERVED, invoice.orderId, order.isGoingOn() ? aheadBack : aheadBack.minus(aheadBack));
            add(postings, Part.DELIVERED_NOT_INVOICED, creditNoteId, reversal.amount.minus(aheadBack));
        }
        var red = new Fact.RedLetter(
                reversal.invoiceId, reversal.fapiao, aheadBack, reversal.reinvoice, reversal.reason, by);
        var fact = new Fact.Credited(creditNoteId, invoice.orderId, null, reversal.amount, allocations, red);
        return conversion.appended(open, cause, fact, postings);
    }

    private static void add(List<Posting> postings, Part part, String document, Money amount) {
        if (!amount.isZero()) {
            postings.add(new Posting(part, document, amount));
        }
    }
}
