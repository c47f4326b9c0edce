package dev.customerwatch.alert.rule.overdue;

import dev.customerwatch.alert.rule.Fact;
import dev.customerwatch.alert.rule.Grade;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the overdue rule looks at. */
public sealed interface OverdueFact extends Fact {

    /** Amounts moved together on invoices, all for one cause. */
    record Moved(List<Movement> movements) implements OverdueFact {
        public Moved {
            movements = List.copyOf(movements);
        }
    }

    /** The invoice is to be paid by the end of another day. */
    record DueChanged(String invoice, LocalDate dueOn) implements OverdueFact {}

    /** So much of the invoice is in dispute from here on, zero for nothing any more. */
    record Disputed(String invoice, Money amount) implements OverdueFact {}

    /** The customer is of this grade from here on, null for none. */
    record Graded(@Nullable Grade grade) implements OverdueFact {}

    /**
     * A signed amount on one invoice.
     *
     * @param amount above zero is owed
     * @param dueOn the day until which the invoice is to be paid, where the cause says so
     */
    record Movement(String invoice, Money amount, @Nullable LocalDate dueOn) {}
}
