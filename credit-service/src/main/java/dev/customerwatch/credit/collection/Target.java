package dev.customerwatch.credit.collection;

import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.YearMonth;

/** What is to be collected in a month 回款目标: by an account owner, in a region, or in all. */
public record Target(Key key, Money amount, String by, Instant at) {

    /** Whose it is. */
    public enum Scope {
        OWNER,
        REGION,
        COMPANY
    }

    /**
     * What a target is for, one per currency.
     *
     * @param name the owner's or the region's; {@code ALL} for the company
     */
    public record Key(YearMonth month, Scope scope, String name, String currency) {
        public Key {
            if (scope == Scope.COMPANY && !name.equals("ALL")) {
                throw new IllegalArgumentException("the company's target is named ALL: " + name);
            }
        }
    }

    public Target {
        if (amount.isNegative() || !amount.currency().getCurrencyCode().equals(key.currency())) {
            throw new IllegalArgumentException("amount must be 0 or more, in " + key.currency() + ": " + amount);
        }
    }
}
