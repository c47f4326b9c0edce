package dev.customerwatch.credit.order;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.DeliveryFact;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Invoicing;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.exchange.Conversion;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.credit.term.PaymentTerm;
import dev.customerwatch.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a delivery into the books: on credit it moves from what is reserved to the open invoices, or to what is delivered
 * and not invoiced where the customer is invoiced separately; paid on delivery it moves nothing.
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

    public Outcome decide(Account head, OrderHistory order, Conversion conversion) {
        var earlier = order.of(cause.key());
        if (earlier.isPresent()) {
            return new Outcome.Repeated(earlier.get());
        }
        return switch (head) {
            case Account.NotOpened none -> delivery.cash ? new Outcome.Unchanged() : new Outcome.NoAccount(customerId);
            case Account.Open open -> taken(open, order, conversion);
        };
    }

    private Outcome taken(Account.Open open, OrderHistory order, Conversion conversion) {
        if (delivery.cash) {
            return invoiced(open, PaymentTerm.ofDays(0), List.of(), conversion);
        }
        var currency = delivery.total.currency();
        if (!order.currency(currency).equals(currency)) {
            return new Outcome.OtherCurrency(order.currency(currency), currency);
        }
        var ahead = order.ahead(currency).min(delivery.total);
        var released = release(order.reserved(currency), delivery.total.minus(ahead));
        if (open.terms().invoicing() == Invoicing.ON_DELIVERY && ahead.isZero()) {
            var postings = postings(released, Part.OPEN_INVOICES, invoiceId, delivery.total);
            return invoiced(open, open.terms().payment(), postings, conversion);
        }
        return delivered(open, ahead, released, conversion);
    }

    private Money release(Money reserved, Money added) {
        return delivery.complete ? reserved : reserved.min(added);
    }

    private List<Posting> postings(Money released, Part part, String document, Money added) {
        var postings = new ArrayList<Posting>();
        if (!released.isZero()) {
            postings.add(new Posting(Part.RESERVED, delivery.orderId, released.negated()));
        }
        if (!added.isZero()) {
            postings.add(new Posting(part, document, added));
        }
        return postings;
    }

    private Outcome invoiced(Account.Open open, PaymentTerm term, List<Posting> postings, Conversion conversion) {
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
                term.base().isLater() ? term : null,
                null);
        return conversion.appended(open, cause, fact, postings);
    }

    /** Whatever was invoiced before adds nothing; the rest waits for its invoice. */
    private Outcome delivered(Account.Open open, Money ahead, Money released, Conversion conversion) {
        var fact = new DeliveryFact.Delivered(
                delivery.orderId,
                delivery.deliveryId,
                delivery.total,
                ahead,
                calendar.dateOf(cause.at()),
                delivery.complete);
        var added = delivery.total.minus(ahead);
        var postings = postings(released, Part.DELIVERED_NOT_INVOICED, delivery.deliveryId, added);
        return conversion.appended(open, cause, fact, postings);
    }
}
