package dev.customerwatch.credit.order;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import java.util.List;

/**
 * Ends an order that will not be delivered any further: releases what is still reserved. It leaves its mark even where
 * nothing is, so that an order whose placing arrives later is not reserved.
 */
public record CancelOrder(String customerId, String orderId, Cause cause) {

    public Outcome decide(Account head, OrderHistory order) {
        var earlier = order.of(cause.key());
        if (earlier.isPresent()) {
            return new Outcome.Repeated(earlier.get());
        }
        if (order.answer() == OrderHistory.Answer.REFUSED || order.cancelled() || order.complete()) {
            return new Outcome.Unchanged();
        }
        return new Outcome.Appended(Entry.following(head, cause, new Fact.Cancelled(orderId), release(head, order)));
    }

    private List<Posting> release(Account head, OrderHistory order) {
        return switch (head) {
            case Account.NotOpened none -> List.of();
            case Account.Open open -> {
                var reserved = order.reserved(open.currency());
                yield reserved.isZero() ? List.of() : List.of(new Posting(Part.RESERVED, orderId, reserved.negated()));
            }
        };
    }
}
