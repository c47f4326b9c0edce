package dev.customerwatch.credit.order;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.Optional;

/** What customers owe too long. */
@FunctionalInterface
public interface OverdueDebts {

    /** What is overdue so long, and so much, that credit orders do not pass. */
    Optional<Money> tooLong(Account.Open account, Instant now);
}
