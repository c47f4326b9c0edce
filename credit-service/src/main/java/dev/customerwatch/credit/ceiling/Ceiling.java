package dev.customerwatch.credit.ceiling;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Follower;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.StatusFact;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The company ceiling: how much the company may have at risk with all customers together. Above it only the general manager
 * decides about limits and over-limit requests. It never stops an order.
 */
public final class Ceiling implements Follower {

    private final Ledgers ledgers;
    private final Shares shares;
    private final Map<String, BigDecimal> ceilings;

    /**
     * The ceiling.
     *
     * @param ceilings by currency code; a currency that is not here has none
     */
    public Ceiling(Ledgers ledgers, Shares shares, Map<String, BigDecimal> ceilings) {
        this.ledgers = ledgers;
        this.shares = shares;
        this.ceilings = Map.copyOf(ceilings);
    }

    /** The sums are above the ceiling. */
    public record Above(Money ceiling, Money limits, Money exposure) {}

    public Optional<Money> of(Currency currency) {
        return Optional.ofNullable(ceilings.get(currency.getCurrencyCode())).map(amount -> new Money(amount, currency));
    }

    /** The sums, current to every entry that is in a ledger now. */
    public List<Sums> sums() {
        ledgers.waiting().forEach(customerId -> put(ledgers.newest(customerId)));
        return shares.sums();
    }

    /**
     * Whether limits or exposure are above the ceiling, exactly up to it being within.
     *
     * @param more what the sum of limits would grow by
     */
    public Optional<Above> above(Currency currency, Money more) {
        return of(currency).flatMap(ceiling -> {
            var sums = sums().stream()
                    .filter(it -> it.currency().equals(currency))
                    .findFirst()
                    .orElseGet(() -> Sums.none(currency));
            var above = new Above(ceiling, sums.limits().plus(more), sums.exposure());
            return above.limits().compareTo(ceiling) > 0 || above.exposure().compareTo(ceiling) > 0
                    ? Optional.of(above)
                    : Optional.empty();
        });
    }

    @Override
    public void follow(Entry entry, Instant now) {
        if (entry.changesExposure() || entry.isAboutLimits() || isAboutStatus(entry.fact())) {
            put(entry.after());
        }
    }

    private static boolean isAboutStatus(Fact fact) {
        return fact instanceof StatusFact;
    }

    private void put(Account account) {
        if (account instanceof Account.Open open) {
            shares.put(Share.of(open));
        }
    }
}
