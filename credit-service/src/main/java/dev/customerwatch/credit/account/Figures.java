package dev.customerwatch.credit.account;

import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands on an account, as others see it.
 *
 * @param parts what the exposure is made of
 */
public record Figures(
        Currency currency, Money exposure, Money reserved, Money projected, InForce limit, Map<Part, Money> parts) {

    public Figures {
        parts = new EnumMap<>(parts);
    }

    public static Figures of(Entry entry, Account.Open account) {
        return at(entry.cause().recordedAt(), account);
    }

    /** The figures with the limit in force at an instant from the account's newest entry on. */
    public static Figures at(Instant instant, Account.Open account) {
        var balances = account.balances();
        var parts = new EnumMap<Part, Money>(balances.parts());
        parts.entrySet().removeIf(part -> !isShown(part.getKey(), part.getValue()));
        return new Figures(
                balances.currency(),
                balances.exposure(),
                balances.reserved(),
                balances.projected(),
                InForce.of(account.terms().limits().at(instant)),
                parts);
    }

    private static boolean isShown(Part part, Money amount) {
        return part.isExposure() && (part.isAlwaysShown() || !amount.isZero());
    }

    /**
     * A limit as others see it.
     *
     * @param amount of the kind AMOUNT, else null
     */
    public record InForce(Limit.Kind kind, @Nullable Money amount) {
        public static InForce of(Limit limit) {
            return new InForce(limit.kind(), limit.upTo().orElse(null));
        }
    }
}
