package dev.customerwatch.credit.account;

import dev.customerwatch.money.Money;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What stands on each part of an account, in its one currency. */
public record Balances(Currency currency, Map<Part, Money> parts) {

    public Balances {
        var complete = new EnumMap<Part, Money>(Part.class);
        for (var part : Part.values()) {
            complete.put(part, parts.getOrDefault(part, Money.zero(currency)));
        }
        parts = Collections.unmodifiableMap(complete);
    }

    public static Balances zero(Currency currency) {
        return new Balances(currency, Map.of());
    }

    public Money of(Part part) {
        return parts.getOrDefault(part, Money.zero(currency));
    }

    public Money reserved() {
        return of(Part.RESERVED);
    }

    /** What the customer owes: every part but the reserved one. */
    public Money exposure() {
        return parts.entrySet().stream()
                .filter(entry -> entry.getKey().isExposure())
                .map(Map.Entry::getValue)
                .reduce(Money.zero(currency), Money::plus);
    }

    /** What the customer will owe when everything ordered is delivered. */
    public Money projected() {
        return exposure().plus(reserved());
    }

    /** The difference from what stands on another account, or stood on this. */
    public Balances minus(Balances other) {
        var difference = new EnumMap<Part, Money>(parts);
        other.parts.forEach((part, amount) -> difference.merge(part, amount.negated(), Money::plus));
        return new Balances(currency, difference);
    }

    public Balances plus(List<Posting> postings) {
        var after = new EnumMap<Part, Money>(parts);
        postings.forEach(posting -> after.merge(posting.part(), posting.amount(), Money::plus));
        return new Balances(currency, after);
    }
}
