package dev.customerwatch.credit.order;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Fapiao;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.exchange.Conversion;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.credit.term.PaymentTerm;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Issues an invoice for an order: first for what was delivered and not invoiced, the oldest first, and beyond that for goods
 * still reserved. Their later delivery adds nothing.
 */
public record IssueInvoice(
        String customerId, String invoiceId, Bill bill, BusinessCalendar calendar, String by, Cause cause) {

    /**
     * What is billed.
     *
     * @param amount VAT included
     */
    public record Bill(
            String orderId,
            Money amount,
            LocalDate issuedOn,
            @Nullable Fapiao fapiao) {
        public Bill {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("an invoice must be above zero: " + amount);
            }
        }
    }

    public Outcome decide(Account head, OrderHistory order, Conversion conversion) {
        return switch (head) {
            case Account.NotOpened none -> new Outcome.NoAccount(customerId);
            case Account.Open open -> issued(open, order, conversion);
        };
    }

    private Outcome issued(Account.Open open, OrderHistory order, Conversion conversion) {
        var currency = bill.amount.currency();
        if (!order.currency(currency).equals(currency)) {
            return new Outcome.OtherCurrency(order.currency(currency), currency);
        }
        var uninvoiced = order.uninvoiced(currency);
        var reserved = order.reserved(currency);
        var most = uninvoiced.total().plus(reserved);
        if (most.isZero() && order.entries().isEmpty()) {
            return new Outcome.UnknownOrder(bill.orderId);
        }
        if (bill.amount.compareTo(most) > 0) {
            return new Outcome.AboveOrder(bill.orderId, bill.amount, most);
        }
        return appended(open, order, uninvoiced.take(bill.amount), conversion);
    }

    private Outcome appended(Account.Open open, OrderHistory order, List<Posting> delivered, Conversion conversion) {
        var ahead = delivered.stream().map(Posting::amount).reduce(bill.amount, Money::plus);
        var postings = new ArrayList<>(delivered);
        if (!ahead.isZero()) {
            postings.add(new Posting(Part.RESERVED, bill.orderId, ahead.negated()));
        }
        postings.add(new Posting(Part.OPEN_INVOICES, invoiceId, bill.amount));
        var deliveries = delivered.stream().map(Posting::document).toList();
        var term = open.terms().payment();
        var fact = new Fact.Invoiced(
                invoiceId,
                bill.orderId,
                ahead.isZero() && deliveries.size() == 1 ? deliveries.getFirst() : null,
                bill.amount,
                bill.issuedOn,
                dueOn(term, order.lastDelivered(deliveries)),
                false,
                false,
                term.base().isLater() ? term : null,
                new Fact.Issue(bill.fapiao, ahead, by));
        return conversion.appended(open, cause, fact, postings, bill.issuedOn);
    }

    private LocalDate dueOn(PaymentTerm term, @Nullable LocalDate deliveredOn) {
        var base = switch (term.base()) {
            case DELIVERY -> Objects.requireNonNullElse(deliveredOn, bill.issuedOn);
            case INVOICE, ACCEPTANCE, INVOICE_RECEIPT, STATEMENT -> bill.issuedOn;
        };
        return term.due(base, calendar);
    }
}
