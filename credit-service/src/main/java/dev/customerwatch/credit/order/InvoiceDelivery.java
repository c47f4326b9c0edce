package dev.customerwatch.credit.order;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.credit.term.PaymentTerm;
import dev.customerwatch.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * Invoices a delivery: on credit it moves from what is reserved to the open invoices, whatever was reserved; paid on
 * delivery it moves nothing.
 *
 * @param calendar the company's: an invoice bears the local date of its delivery
 */
public record InvoiceDelivery(
        String customerId, String invoiceId, Delivery delivery, BusinessCalendar calendar, Cause cause) {

    /**
     * What was delivered.
     *
     * @param total VAT included
     * @param cash paid on delivery
     * @param complete nothing of the order remains to be delivered
     */
    public record Delivery(String orderId, String deliveryId, Money total, boolean cash, boolean complete) {}

    public Outcome decide(Account head, OrderHistory order) {
        var earlier = order.of(cause.key());
        if (earlier.isPresent()) {
            return new Outcome.Repeated(earlier.get());
        }
        return switch (head) {
            case Account.NotOpened none -> delivery.cash ? new Outcome.Unchanged() : new Outcome.NoAccount(customerId);
            case Account.Open open -> invoiced(open, order);
        };
    }

    private Outcome invoiced(Account.Open open, OrderHistory order) {
        if (delivery.cash) {
            return appended(open, PaymentTerm.ofDays(0), List.of());
        }
        if (!open.currency().equals(delivery.total.currency())) {
            return new Outcome.OtherCurrency(open.currency(), delivery.total.currency());
        }
        return appended(open, open.terms().payment(), postings(order.reserved(open.currency())));
    }

    private List<Posting> postings(Money reserved) {
        var released = delivery.complete ? reserved : reserved.min(delivery.total);
        var postings = new ArrayList<Posting>();
        if (!released.isZero()) {
            postings.add(new Posting(Part.RESERVED, delivery.orderId, released.negated()));
        }
        if (!delivery.total.isZero()) {
            postings.add(new Posting(Part.OPEN_INVOICES, invoiceId, delivery.total));
        }
        return postings;
    }

    private Outcome appended(Account.Open open, PaymentTerm term, List<Posting> postings) {
        var issuedOn = calendar.dateOf(cause.at());
        var fact = new Fact.Invoiced(
                invoiceId,
                delivery.orderId,
                delivery.deliveryId,
                delivery.total,
                issuedOn,
                term.due(issuedOn, calendar),
                delivery.cash,
                delivery.complete,
                term.base().isLater() ? term : null);
        return new Outcome.Appended(Entry.following(open, cause, fact, postings));
    }
}
