package dev.customerwatch.customer.staff.stream;

import dev.customerwatch.customer.staff.Deputy;
import dev.customerwatch.messaging.NewEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells all services who has access, and who acts for whom. */
public final class StaffEvents {

    private StaffEvents() {}

    /** Body of {@code customer.staff-changed.v1}, as its schema in platform/contracts says. */
    record StaffChanged(String user, @Nullable Instant leavesAt, List<ActingDeputy> deputies) {}

    record ActingDeputy(String user, Instant from, Instant until) {}

    public static NewEvent changed(String user, @Nullable Instant leavesAt, List<Deputy> deputies, Instant at) {
        var acting = deputies.stream()
                .filter(deputy -> deputy.until().isAfter(at))
                .map(deputy -> new ActingDeputy(deputy.deputy(), deputy.from(), deputy.until()))
                .toList();
        return new NewEvent("customer.staff-changed.v1", at, new StaffChanged(user, leavesAt, acting));
    }
}
