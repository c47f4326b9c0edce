package dev.customerwatch.credit.account;

import dev.customerwatch.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Limits that hold for a while, or for a part of the account. */
public sealed interface LimitFact extends Fact {

    /** A temporary limit was granted. */
    record TemporaryGranted(Money amount, Instant until, Limit previous, String reason, String by)
            implements LimitFact {}

    /** A temporary limit came to its end, and the permanent one is in force again. */
    record TemporaryEnded(Money amount) implements LimitFact {}

    /** The permanent limit came to the end of its validity: none is decided. */
    record ValidityEnded(Limit previous) implements LimitFact {}

    /**
     * A part of the account has another limit of its own.
     *
     * @param previous null where it had none
     * @param limit null for none
     */
    record PartLimited(
            Part part, @Nullable Money previous, @Nullable Money limit, String reason, String by)
            implements LimitFact {}

    /** Another permanent limit will follow at an instant. */
    record Planned(Limit limit, Instant from, @Nullable Instant until, String reason, String by) implements LimitFact {}

    /** A planned limit took effect. */
    record Begun(Limit previous, Limit limit, @Nullable Instant until, String reason, String by) implements LimitFact {}

    /** A planned limit will not take effect. */
    record PlanWithdrawn(Limit limit, Instant from, String by) implements LimitFact {}
}
