package dev.customerwatch.credit.limit;

import dev.customerwatch.credit.account.Limit;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Up to which limit a role may decide.
 *
 * @param role as in the access matrix, e.g. {@code CREDIT_CONTROLLER}
 * @param upTo inclusive, in the account's currency; null where there is no bound
 */
public record LimitAuthority(String role, @Nullable BigDecimal upTo) {

    boolean covers(Limit limit) {
        return switch (limit) {
            case Limit.NotDecided undecided -> true;
            case Limit.None none -> true;
            case Limit.UpTo amount -> upTo == null || amount.amount().amount().compareTo(upTo) <= 0;
            case Limit.Unlimited unlimited -> upTo == null;
        };
    }

    /** The authorities by role. */
    public record Levels(List<LimitAuthority> levels) {

        public Levels {
            levels = List.copyOf(levels);
        }

        /** The highest that one of these roles has. */
        Optional<LimitAuthority> of(Set<String> roles) {
            return levels.stream()
                    .filter(level -> roles.contains(level.role))
                    .max(Comparator.comparing(
                            (LimitAuthority level) -> level.upTo, Comparator.nullsLast(Comparator.naturalOrder())));
        }
    }
}
