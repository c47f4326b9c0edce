package dev.customerwatch.credit.order;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.exchange.Conversion;
import dev.customerwatch.money.Money;
import java.util.List;

/**
 * Ends an order that will not be delivered any further: releases what is still reserved. It leaves its mark even where
 * nothing is, so that an order whose placing arrives later is not reserved.
 */
public record CancelOrder(String customerId, String orderId, Cause cause) {

    public Outcome decide(Account head, OrderHistory order, Conversion conversion) {
        var earlier = order.of(cause.key());
        if (earlier.isPresent()) {
            return new Outcome.Repeated(earlier.get());
        }
        if (order.answer() == OrderHistory.Answer.REFUSED || order.cancelled() || order.complete()) {
            return new Outcome.Unchanged();
        }
        var fact = new Fact.Cancelled(orderId);
        return switch (head) {
            case Account.NotOpened none -> new Outcome.Appended(Entry.following(none, cause, fact, List.of()));
            case Account.Open open ->
                conversion.appended(open, cause, fact, release(order.reserved(order.currency(open.currency()))));
        };
    }

    private List<Posting> release(Money reserved) {
        return reserved.isZero() ? List.of() : List.of(new Posting(Part.RESERVED, orderId, reserved.negated()));
    }
}
