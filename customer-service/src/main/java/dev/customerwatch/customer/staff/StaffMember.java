package dev.customerwatch.customer.staff;

import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.text.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for the company, or did.
 *
 * @param user user name
 * @param regions to which a regional supervisor is bound; none for all
 * @param leavesAt from then on they have no access; null where they stay
 */
public record StaffMember(
        String user,
        Employment employment,
        LocalDate hiredOn,
        Set<String> regions,
        @Nullable Instant leavesAt) {

    private static final int MOST_REGIONS = 100;

    /** Refuses with {@link UnfitText}, saying what was found. */
    public StaffMember {
        user = Words.user("user", user);
        if (regions.size() > MOST_REGIONS) {
            throw new UnfitText("regions", Integer.toString(regions.size()), "must be 0.." + MOST_REGIONS);
        }
        regions =
                regions.stream().map(region -> Words.of("regions", region, 64)).collect(Collectors.toUnmodifiableSet());
    }

    public boolean hasLeft(Instant at) {
        return leavesAt != null && !at.isBefore(leavesAt);
    }
}
