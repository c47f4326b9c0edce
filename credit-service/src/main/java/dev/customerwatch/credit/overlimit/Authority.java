package dev.customerwatch.credit.overlimit;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a role may let orders pass 审批权限.
 *
 * @param role as in the access matrix, e.g. {@code SALES_MANAGER}
 * @param excess up to this, inclusive, in the account's currency; null where there is no bound
 * @param days for which the excess may last at most
 */
public record Authority(String role, @Nullable BigDecimal excess, int days) {

    /** Whether it reaches so far, both inclusive. */
    boolean covers(BigDecimal wanted, int forDays) {
        return (excess == null || wanted.compareTo(excess) <= 0) && forDays <= days;
    }

    boolean isHighest() {
        return role.equals("GENERAL_MANAGER");
    }

    /** Whether another authority is within this one. */
    public boolean includes(Authority other) {
        var within = excess == null || (other.excess != null && other.excess.compareTo(excess) <= 0);
        return within && other.days <= days;
    }

    /** The authorities by role. */
    public record Levels(List<Authority> levels) {
        public Levels {
            levels = List.copyOf(levels);
        }

        /** The highest that one of these roles has. */
        public Optional<Authority> of(Set<String> roles) {
            return levels.stream()
                    .filter(level -> roles.contains(level.role))
                    .max(Comparator.comparing(
                            (Authority level) -> level.excess, Comparator.nullsLast(Comparator.naturalOrder())));
        }
    }
}
