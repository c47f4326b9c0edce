package dev.customerwatch.customer.staff;

import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.text.Words;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Somebody looks after all customers of a rep who is away; it ends by itself.
 *
 * @param until from then on it is over
 */
public record Deputy(String rep, String deputy, Instant from, Instant until) {

    /** Refuses with {@link UnfitText}, saying what was found. */
    public Deputy {
        rep = Words.user("rep", rep);
        deputy = Words.user("deputy", deputy);
        from = from.truncatedTo(ChronoUnit.MILLIS);
        until = until.truncatedTo(ChronoUnit.MILLIS);
        if (rep.equals(deputy)) {
            throw new UnfitText("deputy", deputy, "must be somebody else than the rep");
        }
        if (!until.isAfter(from)) {
            throw new UnfitText("until", until.toString(), "must be after " + from);
        }
    }

    public boolean isActing(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** The same, over at an instant; empty where it would not have begun by then. */
    public Optional<Deputy> ended(Instant at) {
        var end = at.isBefore(until) ? at : until;
        return end.isAfter(from) ? Optional.of(new Deputy(rep, deputy, from, end)) : Optional.empty();
    }

    /** Whether both would act for the same rep at some instant. */
    public boolean meets(Deputy other) {
        return rep.equals(other.rep) && from.isBefore(other.until) && other.from.isBefore(until);
    }

    /** The first of these that this one would meet, if any. */
    public Optional<Deputy> met(List<Deputy> others) {
        return others.stream().filter(this::meets).findFirst();
    }
}
