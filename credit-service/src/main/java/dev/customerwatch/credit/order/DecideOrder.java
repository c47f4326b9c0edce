package dev.customerwatch.credit.order;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.exchange.Conversion;
import dev.customerwatch.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an order may go on the account. Legal whatever came before: a decided order stays decided, a cancelled
 * one is never reserved, and what was delivered already is not reserved again.
 *
 * @param again asked again: a held order is looked at once more
 * @param waiver who lets it pass beyond the limit, null where nobody did
 */
public record DecideOrder(
        String customerId, String orderId, Money total, boolean again, Fact.@Nullable Waiver waiver, Cause cause) {

    public Outcome decide(Account head, OrderHistory order, OrderChecks checks, Conversion conversion) {
        var earlier = order.of(cause.key());
        if (earlier.isPresent()) {
            return new Outcome.Repeated(earlier.get());
        }
        if (isDecided(order)) {
            return new Outcome.Unchanged();
        }
        if (order.cancelled()) {
            return refused(head, Fact.Refused.Reason.CANCELLED);
        }
        return switch (head) {
            case Account.NotOpened none -> refused(head, Fact.Refused.Reason.NO_OPEN_ACCOUNT);
            case Account.Open open -> open(open, order, checks, conversion);
        };
    }

    /** Held by what its group leaves. */
    Outcome heldByGroup(Account.Open open, Limit.Hold hold) {
        return held(open, hold);
    }

    private Outcome open(Account.Open open, OrderHistory order, OrderChecks checks, Conversion conversion) {
        if (open.isClosed()) {
            return refused(open, Fact.Refused.Reason.NO_OPEN_ACCOUNT);
        }
        var counted = order.counted(total.currency());
        var wanted = total.minus(counted).max(Money.zero(total.currency()));
        return conversion
                .worth(open, wanted, cause.at())
                .map(worth -> checked(open, new Wanted(wanted, worth), checks, conversion))
                .orElseGet(() -> refused(open, Fact.Refused.Reason.NO_RATE));
    }

    /** What is to be reserved, in the order's currency and in the account's. */
    private record Wanted(Money amount, Money worth) {}

    private boolean isDecided(OrderHistory order) {
        return switch (order.answer()) {
            case RESERVED, REFUSED -> true;
            case HELD -> !again || order.cancelled() || order.complete();
            case NONE -> order.complete();
        };
    }

    private Outcome checked(Account.Open open, Wanted wanted, OrderChecks checks, Conversion conversion) {
        var stopped = open.stopped();
        if (stopped.isPresent()) {
            return held(open, Limit.Hold.of(stopped.get(), open.available().orElse(null)));
        }
        if (waiver != null) {
            return reserved(open, wanted, conversion);
        }
        return checks.hold(open, wanted.worth(), cause.recordedAt())
                .map(hold -> held(open, hold))
                .orElseGet(() -> reserved(open, wanted, conversion));
    }

    private Outcome reserved(Account.Open open, Wanted wanted, Conversion conversion) {
        var postings = List.of(new Posting(Part.RESERVED, orderId, wanted.amount()));
        return conversion.appended(open, cause, new Fact.Reserved(orderId, total, waiver), postings);
    }

    private Outcome held(Account.Open open, Limit.Hold hold) {
        return appended(open, new Fact.Held(orderId, total, hold));
    }

    private Outcome refused(Account head, Fact.Refused.Reason reason) {
        return appended(head, new Fact.Refused(orderId, reason));
    }

    private Outcome appended(Account head, Fact fact) {
        return new Outcome.Appended(Entry.following(head, cause, fact, List.of()));
    }
}
