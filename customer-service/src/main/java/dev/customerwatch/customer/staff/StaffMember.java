package dev.customerwatch.customer.staff;

import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.text.Words;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for the company, or did.
 *
 * @param user user name
 * @param leavesAt from then on they have no access; null where they stay
 */
public record StaffMember(
        String user,
        Employment employment,
        LocalDate hiredOn,
        @Nullable Instant leavesAt) {

    /** Refuses with {@link UnfitText}, saying what was found. */
    public StaffMember {
        user = Words.of("user", user, 200);
    }

    public boolean hasLeft(Instant at) {
        return leavesAt != null && !at.isBefore(leavesAt);
    }
}
