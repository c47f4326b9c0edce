package dev.customerwatch.customer.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Who may keep files: permanent staff who have served long enough.
 *
 * @param service how long, e.g. twelve months
 */
public record CustodianRule(Period service, ZoneId zone) {

    /** Why somebody may not keep files. */
    public enum Unfit {
        LEFT,
        NOT_PERMANENT,
        SERVES_TOO_SHORT
    }

    /** Why not; empty where they may. */
    public Optional<Unfit> unfit(StaffMember member, Instant at) {
        if (member.hasLeft(at)) {
            return Optional.of(Unfit.LEFT);
        }
        if (member.employment() != Employment.PERMANENT) {
            return Optional.of(Unfit.NOT_PERMANENT);
        }
        return LocalDate.ofInstant(at, zone).isBefore(fitFrom(member))
                ? Optional.of(Unfit.SERVES_TOO_SHORT)
                : Optional.empty();
    }

    /** The first day on which permanent staff may keep files. */
    public LocalDate fitFrom(StaffMember member) {
        return member.hiredOn().plus(service);
    }
}
