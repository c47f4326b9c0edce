package dev.customerwatch.credit.account.web;

import dev.customerwatch.credit.account.AsOf;
import dev.customerwatch.credit.account.Figures;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account, or a group, as it was.
 *
 * @param at the instant looked at
 * @param knownAt only what had been recorded by then counts
 * @param available absent where there was no limit to count from
 * @param entries how many entries of the ledger count
 */
public record PastView(
        Instant at,
        Instant knownAt,
        Figures.InForce limit,
        Money exposure,
        Money reserved,
        @Nullable Money available,
        Map<Part, Money> parts,
        long entries) {

    public static PastView of(AsOf asOf, AsOf.Picture picture) {
        var balances = picture.balances();
        return new PastView(
                asOf.at(),
                asOf.knownAt(),
                Figures.InForce.of(picture.limit()),
                balances.exposure(),
                balances.reserved(),
                picture.limit().available(balances.projected()).orElse(null),
                new EnumMap<>(balances.parts()),
                picture.entries());
    }
}
