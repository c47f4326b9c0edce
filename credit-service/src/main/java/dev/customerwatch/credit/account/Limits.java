package dev.customerwatch.credit.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The limits of an account: the permanent one, those that will follow it, and a temporary one that replaces it for a while.
 *
 * @param permanentUntil the first instant at which the permanent one no longer holds, null where it has no end
 * @param temporary null where none was granted, or it has ended
 * @param planned those that will follow, the next one first
 */
public record Limits(
        Limit permanent,
        @Nullable Instant permanentUntil,
        @Nullable TemporaryLimit temporary,
        List<PlannedLimit> planned) {

    public Limits {
        planned = planned.stream()
                .sorted(Comparator.comparing(PlannedLimit::from))
                .toList();
    }

    public static Limits permanent(Limit limit) {
        return new Limits(limit, null, null, List.of());
    }

    /** The limit in force as far as the ledger says; what ends is on record a moment after its instant. */
    public Limit inForce() {
        return temporary == null ? permanent : temporary.limit();
    }

    /** The limit in force at an instant from now on. */
    public Limit at(Instant instant) {
        if (temporary != null && instant.isBefore(temporary.until())) {
            return temporary.limit();
        }
        return begun(instant)
                .map(begun -> valid(begun.limit(), begun.until(), instant))
                .orElseGet(() -> valid(permanent, permanentUntil, instant));
    }

    /** The planned one that overlaps a limit from an instant on. */
    Optional<PlannedLimit> overlapping(Instant from, @Nullable Instant until) {
        return planned.stream().filter(other -> other.overlaps(from, until)).findFirst();
    }

    Optional<PlannedLimit> plannedBy(long seq) {
        return planned.stream().filter(plan -> plan.since() == seq).findFirst();
    }

    Limits with(Limit limit, @Nullable Instant until) {
        return new Limits(limit, until, temporary, planned);
    }

    Limits with(@Nullable TemporaryLimit granted) {
        return new Limits(permanent, permanentUntil, granted, planned);
    }

    Limits with(PlannedLimit plan) {
        return new Limits(
                permanent,
                permanentUntil,
                temporary,
                Stream.concat(planned.stream(), Stream.of(plan)).toList());
    }

    Limits without(PlannedLimit plan) {
        var left = planned.stream().filter(other -> !other.equals(plan)).toList();
        return new Limits(permanent, permanentUntil, temporary, left);
    }

    /** With a planned one as the permanent one. */
    Limits begun(PlannedLimit plan) {
        return without(plan).with(plan.limit(), plan.until());
    }

    private Optional<PlannedLimit> begun(Instant instant) {
        return planned.stream().filter(plan -> !instant.isBefore(plan.from())).reduce((earlier, later) -> later);
    }

    private static Limit valid(Limit limit, @Nullable Instant until, Instant instant) {
        return until == null || instant.isBefore(until) ? limit : new Limit.NotDecided();
    }
}
