package dev.customerwatch.credit.invoice;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.exchange.Conversion;
import dev.customerwatch.credit.order.OrderHistory;
import dev.customerwatch.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * Credits a return: what was delivered and not invoiced goes down first, standing stock after what waits for its invoice,
 * then the order's open invoices, the oldest first; what is left stays on the account for the customer. What was paid
 * on delivery is paid back likewise and moves nothing.
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
    public Outcome decide(Account head, OrderHistory order, List<Invoice> invoices, Conversion conversion) {
        return switch (head) {
            case Account.NotOpened none -> returned.cash ? new Outcome.Unchanged() : new Outcome.NoAccount(customerId);
            case Account.Open open -> credited(open, order, invoices, conversion);
        };
    }

    private Outcome credited(Account.Open open, OrderHistory order, List<Invoice> invoices, Conversion conversion) {
        var currency = returned.total.currency();
        if (returned.cash) {
            return appended(open, List.of(), new Allocated(List.of(), Money.zero(currency)), conversion);
        }
        if (!order.currency(currency).equals(currency)) {
            return new Outcome.OtherCurrency(order.currency(currency), currency);
        }
        var notInvoiced = new ArrayList<Posting>();
        var rest = returned.total;
        for (var deliveries : order.notInvoiced(currency)) {
            var taken = deliveries.take(rest);
            notInvoiced.addAll(taken);
            rest = taken.stream().map(Posting::amount).reduce(rest, Money::plus);
        }
        return appended(open, notInvoiced, Allocated.inOrder(rest, invoices), conversion);
    }

    private Outcome appended(Account.Open open, List<Posting> notInvoiced, Allocated allocated, Conversion conversion) {
        var fact = new Fact.Credited(
                creditNoteId, returned.orderId, returned.returnId, returned.total, allocated.allocations(), null);
        var postings = new ArrayList<>(notInvoiced);
        postings.addAll(allocated.postings(creditNoteId));
        return conversion.appended(open, cause, fact, postings);
    }
}
