package dev.customerwatch.credit.invoice;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.money.Money;
import java.util.List;

/**
 * Credits a return: the order's open invoices go down, the oldest first, and what is left stays on the account for the
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
     * @param invoices the order's, current to the head, as they fall due
     */
    public Outcome decide(Account head, List<Invoice> invoices) {
        return switch (head) {
            case Account.NotOpened none -> returned.cash ? new Outcome.Unchanged() : new Outcome.NoAccount(customerId);
            case Account.Open open -> credited(open, invoices);
        };
    }

    private Outcome credited(Account.Open open, List<Invoice> invoices) {
        if (returned.cash) {
            return appended(open, new Allocated(List.of(), Money.zero(returned.total.currency())));
        }
        if (!open.currency().equals(returned.total.currency())) {
            return new Outcome.OtherCurrency(open.currency(), returned.total.currency());
        }
        return appended(open, Allocated.inOrder(returned.total, invoices));
    }

    private Outcome appended(Account.Open open, Allocated allocated) {
        var fact = new Fact.Credited(
                creditNoteId, returned.orderId, returned.returnId, returned.total, allocated.allocations());
        return new Outcome.Appended(Entry.following(open, cause, fact, allocated.postings(creditNoteId)));
    }
}
