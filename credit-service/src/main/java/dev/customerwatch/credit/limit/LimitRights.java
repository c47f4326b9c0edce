package dev.customerwatch.credit.limit;

import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.ceiling.Ceiling;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether somebody may decide on a limit. Whoever may change limits at all may always lower them. */
public final class LimitRights {

    private static final String HIGHEST = "GENERAL_MANAGER";

    private final LimitAuthority.Levels levels;
    private final Ceiling ceiling;

    public LimitRights(LimitAuthority.Levels levels, Ceiling ceiling) {
        this.levels = levels;
        this.ceiling = ceiling;
    }

    /**
     * It takes a higher authority.
     *
     * @param authority in the account's currency, null where there is none at all
     * @param ceiling how the sums would be above the company's ceiling; null where that is not why
     */
    public record Beyond(Limit wanted, @Nullable BigDecimal authority, Ceiling.@Nullable Above ceiling) {}

    /** What keeps somebody with these roles from deciding on a limit, if anything does. */
    public Optional<Beyond> objection(Set<String> roles, Currency currency, Limit current, Limit wanted) {
        if (!isRaise(current, wanted)) {
            return Optional.empty();
        }
        var authority = levels.of(roles);
        var upTo = authority.map(LimitAuthority::upTo).orElse(null);
        if (authority.filter(it -> it.covers(wanted)).isEmpty()) {
            return Optional.of(new Beyond(wanted, upTo, null));
        }
        return roles.contains(HIGHEST)
                ? Optional.empty()
                : ceiling.above(currency, raise(currency, current, wanted))
                        .map(above -> new Beyond(wanted, upTo, above));
    }

    private static Money raise(Currency currency, Limit current, Limit wanted) {
        var zero = Money.zero(currency);
        return wanted.upTo()
                .filter(amount -> amount.currency().equals(currency))
                .map(amount -> amount.minus(current.upTo().orElse(zero)))
                .orElse(zero);
    }

    private static boolean isRaise(Limit current, Limit wanted) {
        return switch (wanted) {
            case Limit.NotDecided undecided -> false;
            case Limit.None none -> false;
            case Limit.Unlimited unlimited -> !(current instanceof Limit.Unlimited);
            case Limit.UpTo amount ->
                !(current instanceof Limit.Unlimited)
                        && current.upTo()
                                .map(now -> amount.amount().amount().compareTo(now.amount()) > 0)
                                .orElse(true);
        };
    }
}
