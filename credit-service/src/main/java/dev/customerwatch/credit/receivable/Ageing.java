package dev.customerwatch.credit.receivable;

import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is outstanding at the end of a day, by age. The buckets always add up to what is outstanding.
 *
 * @param base what age is counted from
 */
public record Ageing(Base base, Currency currency, Map<Bucket, Money> buckets) {

    /** What age is counted from. */
    public enum Base {
        /** Days overdue 逾期账龄. */
        DUE,
        /** Years since the document 账龄. */
        DOCUMENT
    }

    /** Where an amount belongs. */
    public enum Bucket {
        NOT_DUE(Base.DUE),
        DAYS_1_30(Base.DUE),
        DAYS_31_60(Base.DUE),
        DAYS_61_90(Base.DUE),
        DAYS_OVER_90(Base.DUE),
        YEARS_UP_TO_1(Base.DOCUMENT),
        YEARS_1_2(Base.DOCUMENT),
        YEARS_2_3(Base.DOCUMENT),
        YEARS_OVER_3(Base.DOCUMENT),
        /** Received or credited and set against nothing yet: zero or below. */
        UNALLOCATED(null);

        private final @Nullable Base base;

        Bucket(@Nullable Base base) {
            this.base = base;
        }

        boolean isOf(Base wanted) {
            return base == null || base == wanted;
        }
    }

    public Ageing {
        var complete = new EnumMap<Bucket, Money>(Bucket.class);
        for (var bucket : Bucket.values()) {
            if (bucket.isOf(base)) {
                complete.put(bucket, buckets.getOrDefault(bucket, Money.zero(currency)));
            }
        }
        buckets = Collections.unmodifiableMap(complete);
    }

    public static Ageing none(Base base, Currency currency) {
        return new Ageing(base, currency, Map.of());
    }

    /** The items as they stood at the end of a day. */
    public static Ageing of(Base base, Currency currency, List<Item> items, LocalDate day) {
        var buckets = new EnumMap<Bucket, Money>(Bucket.class);
        for (var item : items) {
            buckets.merge(bucket(base, item, day), item.openOn(day), Money::plus);
        }
        return new Ageing(base, currency, buckets);
    }

    public Money total() {
        return buckets.values().stream().reduce(Money.zero(currency), Money::plus);
    }

    public Money of(Bucket bucket) {
        return buckets.getOrDefault(bucket, Money.zero(currency));
    }

    public Ageing plus(Ageing other) {
        var sum = new EnumMap<Bucket, Money>(buckets);
        other.buckets.forEach((bucket, amount) -> sum.merge(bucket, amount, Money::plus));
        return new Ageing(base, currency, sum);
    }

    private static Bucket bucket(Base base, Item item, LocalDate day) {
        if (item.isUnallocated()) {
            return Bucket.UNALLOCATED;
        }
        return switch (base) {
            case DUE -> overdue(daysOverdue(item, day));
            case DOCUMENT -> old(item.on(), day);
        };
    }

    /** Days after the due date, zero or below where it is not over. */
    static long daysOverdue(Item item, LocalDate day) {
        var dueOn = item.dueOn();
        return dueOn == null ? 0 : ChronoUnit.DAYS.between(dueOn, day);
    }

    private static Bucket overdue(long days) {
        if (days <= 0) {
            return Bucket.NOT_DUE;
        }
        if (days <= 30) {
            return Bucket.DAYS_1_30;
        }
        if (days <= 60) {
            return Bucket.DAYS_31_60;
        }
        return days <= 90 ? Bucket.DAYS_61_90 : Bucket.DAYS_OVER_90;
    }

    private static Bucket old(LocalDate on, LocalDate day) {
        if (!day.isAfter(on.plusYears(1))) {
            return Bucket.YEARS_UP_TO_1;
        }
        if (!day.isAfter(on.plusYears(2))) {
            return Bucket.YEARS_1_2;
        }
        return day.isAfter(on.plusYears(3)) ? Bucket.YEARS_OVER_3 : Bucket.YEARS_2_3;
    }
}
