package dev.customerwatch.credit.account;

import dev.customerwatch.money.Money;
import java.time.Instant;

/** Limits that hold for a while. */
public sealed interface LimitFact extends Fact {

    /** A temporary limit was granted. */
    record TemporaryGranted(Money amount, Instant until, Limit previous, String reason, String by)
            implements LimitFact {}

    /** A temporary limit came to its end, and the permanent one is in force again. */
    record TemporaryEnded(Money amount) implements LimitFact {}

    /** The permanent limit came to the end of its validity: none is decided. */
    record ValidityEnded(Limit previous) implements LimitFact {}
}
