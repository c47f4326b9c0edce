package dev.customerwatch.credit.invoice;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.order.Uninvoiced;
import dev.customerwatch.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/**
 * Credits a return: what was delivered and not invoiced goes down first, then the order's open invoices, the oldest first;
 * what is left stays on the account for the
 * customer. What was paid on delivery is paid back likewise and moves nothing.
 */
public record CreditReturn(String customerId, String creditNoteId, Return returned, Cause cause) {

    /**
     * What came back.
     *
     * @param total VAT included
     * @param cash was paid on delivery
     */
    public record Return(String orderId, String returnId, Money total, boolean cash) {}

    /**
     * Decides.
     *
     * @param uninvoiced the order's deliveries without an invoice
     * @param invoices the order's, current to the head, as they fall due
     */
    public Outcome decide(Account head, Function<Currency, Uninvoiced> uninvoiced, List<Invoice> invoices) {
        return switch (head) {
            case Account.NotOpened none -> returned.cash ? new Outcome.Unchanged() : new Outcome.NoAccount(customerId);
            case Account.Open open -> credited(open, uninvoiced.apply(open.currency()), invoices);
        };
    }

    private Outcome credited(Account.Open open, Uninvoiced uninvoiced, List<Invoice> invoices) {
        if (returned.cash) {
            return appended(open, List.of(), new Allocated(List.of(), Money.zero(returned.total.currency())));
        }
        if (!open.currency().equals(returned.total.currency())) {
            return new Outcome.OtherCurrency(open.currency(), returned.total.currency());
        }
        var notInvoiced = uninvoiced.take(returned.total);
        var rest = notInvoiced.stream().map(Posting::amount).reduce(returned.total, Money::plus);
        return appended(open, notInvoiced, Allocated.inOrder(rest, invoices));
    }

    private Outcome appended(Account.Open open, List<Posting> notInvoiced, Allocated allocated) {
        var fact = new Fact.Credited(
                creditNoteId, returned.orderId, returned.returnId, returned.total, allocated.allocations(), null);
        var postings = new ArrayList<>(notInvoiced);
        postings.addAll(allocated.postings(creditNoteId));
        return new Outcome.Appended(Entry.following(open, cause, fact, postings));
    }
}
