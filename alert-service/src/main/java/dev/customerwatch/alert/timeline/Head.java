package dev.customerwatch.alert.timeline;

import dev.customerwatch.alert.rule.Customer;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where one customer's timeline stands.
 *
 * @param folded all rules' states after everything that arrived
 * @param imports that name the customer
 * @param filedWake instant of the customer's entry among the wakes: a lower bound of when time alone may change something
 */
public record Head(
        Customer customer,
        Folded folded,
        Intake intake,
        Chronicle chronicle,
        Imports imports,
        @Nullable Instant filedWake) {

    static Head of(Customer customer) {
        return new Head(customer, Folded.NOTHING, Intake.NOTHING, Chronicle.NOTHING, Imports.NONE, null);
    }

    public Head filed(@Nullable Instant instant) {
        return new Head(customer, folded, intake, chronicle, imports, instant);
    }

    /** When time alone may change something: never while something of an import is awaited. */
    Optional<Instant> wakeAt(SettingsInForce settings) {
        if (imports.isOpen() || folded.states().isEmpty()) {
            return Optional.empty();
        }
        return Stream.of(folded.wakeAt(), settings.changeAfter(folded.until()))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** Has nothing newer of the arrival's aggregate been seen? */
    public boolean isNewest(Arrival arrival) {
        return intake.last(arrival) == arrival.sequence();
    }

    Head with(Folded steps, Chronicle published) {
        return new Head(customer, steps, intake, published, imports, filedWake);
    }

    Head with(Intake arrived) {
        return new Head(customer, folded, arrived, chronicle, imports, filedWake);
    }

    Head with(Imports changed) {
        return new Head(customer, folded, intake, chronicle, changed, filedWake);
    }

    Head keptFrom(Instant instant) {
        return new Head(customer, folded, intake.keptFrom(instant), chronicle.keptFrom(instant), imports, filedWake);
    }
}
