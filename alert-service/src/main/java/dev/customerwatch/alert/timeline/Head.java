package dev.customerwatch.alert.timeline;

import dev.customerwatch.alert.rule.Customer;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one customer's timeline stands.
 *
 * @param folded all rules' states after everything that arrived
 * @param filedWake instant of the customer's entry among the wakes: a lower bound of when time alone may change something
 */
public record Head(
        Customer customer,
        Folded folded,
        Intake intake,
        Chronicle chronicle,
        @Nullable Instant filedWake) {

    static Head of(Customer customer) {
        return new Head(customer, Folded.NOTHING, Intake.NOTHING, Chronicle.NOTHING, null);
    }

    public Head filed(@Nullable Instant instant) {
        return new Head(customer, folded, intake, chronicle, instant);
    }

    /** When time alone may change something. */
    public Optional<Instant> wakeAt() {
        return folded.wakeAt();
    }

    /** Has nothing newer of the arrival's aggregate been seen? */
    public boolean isNewest(Arrival arrival) {
        return intake.last(arrival) == arrival.sequence();
    }

    Head with(Folded steps, Chronicle published) {
        return new Head(customer, steps, intake, published, filedWake);
    }

    Head with(Intake arrived) {
        return new Head(customer, folded, arrived, chronicle, filedWake);
    }

    Head keptFrom(Instant instant) {
        return new Head(customer, folded, intake.keptFrom(instant), chronicle.keptFrom(instant), filedWake);
    }
}
