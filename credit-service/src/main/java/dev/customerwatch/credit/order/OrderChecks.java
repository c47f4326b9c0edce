package dev.customerwatch.credit.order;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Limit.Hold;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.Optional;

/** What a credit order must pass: that the limit has room for it, that nothing is overdue too long, or both. */
public record OrderChecks(Mode mode, OverdueDebts debts) {

    /** Which of the two. */
    public enum Mode {
        AMOUNT,
        TERM,
        BOTH
    }

    /** The first check that the order does not pass. */
    Optional<Hold> hold(Account.Open account, Money wanted, Instant now) {
        return amount(account, wanted, now).or(() -> term(account, now));
    }

    private Optional<Hold> amount(Account.Open account, Money wanted, Instant now) {
        return mode == Mode.TERM
                ? Optional.empty()
                : account.terms().limits().at(now).hold(account.balances().projected(), wanted);
    }

    private Optional<Hold> term(Account.Open account, Instant now) {
        if (mode == Mode.AMOUNT || !account.standing().overdue()) {
            return Optional.empty();
        }
        return debts.tooLong(account, now)
                .map(late -> new Hold(Hold.Reason.OVERDUE, account.available().orElse(null), late));
    }
}
