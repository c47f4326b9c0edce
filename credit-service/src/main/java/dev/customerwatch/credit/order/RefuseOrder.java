package dev.customerwatch.credit.order;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Outcome;
import java.util.List;

/** Ends the wait of a held order: it is refused. An order that is no longer held stays as it is. */
public record RefuseOrder(String customerId, String orderId, Fact.Refused.Reason reason, Cause cause) {

    public Outcome decide(Account head, OrderHistory order) {
        var earlier = order.of(cause.key());
        if (earlier.isPresent()) {
            return new Outcome.Repeated(earlier.get());
        }
        return order.isHeld()
                ? new Outcome.Appended(Entry.following(head, cause, new Fact.Refused(orderId, reason), List.of()))
                : new Outcome.Unchanged();
    }
}
