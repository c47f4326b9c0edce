package dev.customerwatch.alert.rule.lost;

import dev.customerwatch.alert.rule.Settings;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A customer's silence against its own rhythm. Days count from the last purchase day, without longer blocks of days off and
 * without the seasonal pause; every threshold is the number of days above which something holds.
 */
final class Silence {

    private static final int BLOCK = 3;
    private static final int FEW = 3;
    private static final int YEAR = 365;
    private static final int ABOUT = 30;

    private final Purchases purchases;
    private final Settings settings;
    private final int policyDays;

    /** Of a customer who bought at least once. */
    Silence(LostState state, Settings settings) {
        this.purchases = state.purchases();
        this.settings = settings;
        this.policyDays = settings.lost().policyDays(state.card().grade());
    }

    int policyDays() {
        return policyDays;
    }

    /** Silence longer than this is worth a warning. */
    int warningAbove() {
        return above(2);
    }

    /** Silence longer than this is an error; of one purchase day it never is. */
    int errorAbove() {
        return above(3);
    }

    /** 2 for a warning, 3 for an error: halves of policy days and of last year's gap, wholes of the mean gap. */
    private int above(int measure) {
        var policy = measure * policyDays / 2;
        var season = measure * lastYearsGap() / 2;
        return Math.max(Math.max(policy, season), rhythm(measure));
    }

    /** So many own mean gaps; whole days above it are whole days above the exact fraction. */
    private int rhythm(int measure) {
        return purchases.count() < FEW ? 0 : (int) (measure * span() / (purchases.count() - 1));
    }

    /** Days from the first to the last purchase day: the sum of all own gaps. */
    long span() {
        var first = purchases.first();
        return first == null ? 0 : ChronoUnit.DAYS.between(first, purchases.last());
    }

    /** The longest own gap that began about a year before the last purchase day, 0 where none did. */
    int lastYearsGap() {
        var yearAgo = purchases.last().minusDays(YEAR);
        var days = purchases.days();
        return IntStream.range(1, days.size())
                .filter(at -> Math.abs(ChronoUnit.DAYS.between(
                                yearAgo, days.get(at - 1).day()))
                        <= ABOUT)
                .map(this::gap)
                .max()
                .orElse(0);
    }

    /** The own gaps between the purchase days that are kept, shortest first. */
    List<Integer> gaps() {
        return IntStream.range(1, purchases.days().size())
                .map(this::gap)
                .sorted()
                .boxed()
                .toList();
    }

    private int gap(int at) {
        var days = purchases.days();
        return (int)
                ChronoUnit.DAYS.between(days.get(at - 1).day(), days.get(at).day());
    }

    /** Whole local days without a purchase up to this one that count. */
    int on(LocalDate day) {
        if (everyDayCounts()) {
            return (int) ChronoUnit.DAYS.between(purchases.last(), day);
        }
        var silent = 0;
        for (var at = purchases.last().plusDays(1); !at.isAfter(day); at = at.plusDays(1)) {
            silent += counts(at) ? 1 : 0;
        }
        return silent;
    }

    /** The first day on which the silence is longer than that. */
    LocalDate dayAbove(int threshold) {
        if (everyDayCounts()) {
            return purchases.last().plusDays(threshold + 1L);
        }
        var silent = 0;
        var day = purchases.last();
        while (silent <= threshold) {
            day = day.plusDays(1);
            silent += counts(day) ? 1 : 0;
        }
        return day;
    }

    private boolean everyDayCounts() {
        return settings.lost().season() == null && settings.calendar().daysOff().isEmpty();
    }

    private boolean counts(LocalDate day) {
        return !settings.lost().isPause(day) && !settings.calendar().isInBlock(day, BLOCK);
    }
}
