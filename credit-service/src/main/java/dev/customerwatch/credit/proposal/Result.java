package dev.customerwatch.credit.proposal;

import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a method comes to. */
public sealed interface Result {

    Method method();

    /**
     * A limit, with how it came about.
     *
     * @param limit rounded down to the currency's smallest unit, never below 0
     * @param changed why it is not what the formula gives, null where it is
     */
    record Applied(
            Method method,
            Money limit,
            Working working,
            @Nullable Changed changed) implements Result {}

    /**
     * Nothing to propose: an input is not there, or none that can be counted with.
     *
     * @param input the first such
     */
    record NotApplicable(Method method, Reason reason, Input.Name input) implements Result {}

    /** Why a limit is not what its formula gives. */
    enum Changed {
        /** The formula gives less than nothing: 0. */
        NEGATIVE,
        /** Raised by one step from the limit in force, not at once. */
        STEP
    }

    /** Why a method does not apply. */
    enum Reason {
        MISSING,
        /** It describes a day too long ago. */
        STALE,
        /** It would be divided by. */
        ZERO
    }

    /**
     * How a limit came about.
     *
     * @param formula in the inputs' names
     * @param inputs all that the formula takes, with their day and source
     * @param steps what was found on the way
     */
    record Working(String formula, List<Input> inputs, List<Step> steps) {
        public Working {
            inputs = List.copyOf(inputs);
            steps = List.copyOf(steps);
        }
    }

    /** Something found on the way, e.g. {@code CURRENT_RATIO 1.5000}. */
    record Step(String name, BigDecimal value) {}

    default Optional<Money> proposed() {
        return switch (this) {
            case Applied applied -> Optional.of(applied.limit());
            case NotApplicable none -> Optional.empty();
        };
    }
}
