package dev.customerwatch.credit.order;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Limit.Hold;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a credit order must pass: that the limit has room for it, that nothing is overdue too long, or both.
 *
 * @param modes which of them, by the customer's id
 */
public record OrderChecks(Function<String, Mode> modes, OverdueDebts debts) {

    public OrderChecks(Mode mode, OverdueDebts debts) {
        this(customerId -> mode, debts);
    }

    /** Which of the two. */
    public enum Mode {
        AMOUNT,
        TERM,
        BOTH
    }

    /** The first check that the order does not pass. */
    Optional<Hold> hold(Account.Open account, Money wanted, Instant now) {
        var mode = modes.apply(account.customerId());
        var amount = mode == Mode.TERM
                ? Optional.<Hold>empty()
                : amount(account, wanted, now).or(() -> part(account, wanted));
        return amount.isPresent() || mode == Mode.AMOUNT ? amount : term(account, now);
    }

    private static Optional<Hold> amount(Account.Open account, Money wanted, Instant now) {
        return account.terms().limits().at(now).hold(account.balances().projected(), wanted);
    }

    /** The narrowest of the parts' own limits. */
    private static Optional<Hold> part(Account.Open account, Money wanted) {
        return account.terms()
                .parts()
                .forOrders(account.balances())
                .filter(room -> wanted.compareTo(room.left()) > 0)
                .map(room -> new Hold(Hold.Reason.PART_LIMIT, room.left(), null, room.part()));
    }

    private Optional<Hold> term(Account.Open account, Instant now) {
        if (!account.standing().overdue()) {
            return Optional.empty();
        }
        return debts.tooLong(account, now)
                .map(late -> new Hold(Hold.Reason.OVERDUE, account.available().orElse(null), late, null));
    }
}
