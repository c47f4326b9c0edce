package dev.customerwatch.sales.history;

import dev.customerwatch.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one import has brought of one customer.
 *
 * @param from when the first of its facts happened, {@code until} when the last
 * @param count of its facts, one event each
 * @param total orders minus returns with VAT; null where they are in more than one currency
 * @param firstOrderAt when the first of its orders was placed; null where there are only returns
 */
public record History(
        String importId,
        String customerId,
        Instant from,
        Instant until,
        int count,
        @Nullable Money total,
        @Nullable Instant firstOrderAt) {

    /** One fact as far as the history counts it. */
    public sealed interface Fact {

        Instant at();

        /** With VAT; below zero for a return. */
        Money amount();

        record Ordered(Instant at, Money amount) implements Fact {}

        record Returned(Instant at, Money total) implements Fact {
            @Override
            public Money amount() {
                return total.negated();
            }
        }
    }

    public static History of(String importId, String customerId, Fact first) {
        return new History(importId, customerId, first.at(), first.at(), 1, first.amount(), orderedAt(first));
    }

    /** With one more fact, in whatever order they come. */
    public History and(Fact fact) {
        return new History(
                importId,
                customerId,
                earlier(from, fact.at()),
                fact.at().isAfter(until) ? fact.at() : until,
                count + 1,
                plus(fact.amount()),
                earlierOrder(orderedAt(fact)));
    }

    private @Nullable Money plus(Money amount) {
        return total == null || !total.currency().equals(amount.currency()) ? null : total.plus(amount);
    }

    private @Nullable Instant earlierOrder(@Nullable Instant at) {
        if (firstOrderAt == null || at == null) {
            return at == null ? firstOrderAt : at;
        }
        return earlier(firstOrderAt, at);
    }

    private static @Nullable Instant orderedAt(Fact fact) {
        return switch (fact) {
            case Fact.Ordered ordered -> ordered.at();
            case Fact.Returned returned -> null;
        };
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
