package dev.customerwatch.customer.staff.mongo;

import dev.customerwatch.customer.staff.Deputy;
import dev.customerwatch.customer.staff.Employment;
import dev.customerwatch.customer.staff.StaffMember;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a user.
 *
 * @param employment null while nobody said how they are employed
 * @param hiredOn as text, e.g. {@code 2024-03-01}
 */
record StaffDocument(
        String user,
        @Nullable Employment employment,
        @Nullable String hiredOn,
        @Nullable Set<String> regions,
        @Nullable Instant leavesAt,
        List<Deputy> deputies) {

    StaffDocument {
        deputies = List.copyOf(deputies);
    }

    static StaffDocument unknown(String user) {
        return new StaffDocument(user, null, null, null, null, List.of());
    }

    StaffDocument employed(StaffMember member) {
        return new StaffDocument(
                user, member.employment(), member.hiredOn().toString(), member.regions(), member.leavesAt(), deputies);
    }

    StaffDocument with(Deputy deputy) {
        var more = Stream.concat(deputies.stream(), Stream.of(deputy)).toList();
        return with(more);
    }

    StaffDocument with(List<Deputy> all) {
        return new StaffDocument(user, employment, hiredOn, regions, leavesAt, all);
    }

    Optional<StaffMember> member() {
        return employment == null || hiredOn == null
                ? Optional.empty()
                : Optional.of(new StaffMember(
                        user, employment, LocalDate.parse(hiredOn), regions == null ? Set.of() : regions, leavesAt));
    }
}
