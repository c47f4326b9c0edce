package dev.customerwatch.alert.rule.overdue;

import dev.customerwatch.alert.rule.OverdueSettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the open invoices as days pass and nothing else happens. An invoice is overdue from the day after its due
 * date on, which is day 1; all that is overdue only grows, so each threshold is passed on one day and stays passed.
 */
final class Arrears {

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final List<OpenInvoice> claims;
    private final OverdueSettings settings;
    private final BigDecimal ceiling;

    Arrears(OverdueState state, OverdueSettings settings) {
        this.claims = state.invoices().stream()
                .filter(OpenInvoice::isClaim)
                .sorted(Comparator.comparing(Arrears::dueOn))
                .toList();
        this.settings = settings;
        this.ceiling = settings.ceiling(state.grade());
    }

    /** How bad it is on a day, null where nothing above the floor is overdue. */
    @Nullable
    OverdueReason on(LocalDate day) {
        if (!isPassed(dayAbove(0), day)) {
            return null;
        }
        if (isPassed(dayAbove(settings.veryLongDays()), day)) {
            return OverdueReason.OVERDUE_VERY_LONG;
        }
        if (isPassed(dayAboveCeiling(), day)) {
            return OverdueReason.OVERDUE_TIMES_DAYS;
        }
        return isPassed(dayAbove(settings.longDays()), day) ? OverdueReason.OVERDUE_LONG : OverdueReason.OVERDUE;
    }

    /** The next day on which it gets worse. */
    Optional<LocalDate> nextAfter(LocalDate day) {
        return Stream.of(
                        dayAbove(0),
                        dayAbove(settings.longDays()),
                        dayAbove(settings.veryLongDays()),
                        dayAboveCeiling())
                .filter(Objects::nonNull)
                .filter(day::isBefore)
                .min(Comparator.naturalOrder());
    }

    /** What is overdue on a day for more than so many days. */
    BigDecimal overdue(LocalDate day, int moreThan) {
        return late(day)
                .filter(claim -> days(claim, day) > moreThan)
                .map(Arrears::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The sum of overdue amounts, each times the days that it is overdue. */
    BigDecimal timesDays(LocalDate day) {
        return late(day)
                .map(claim -> amount(claim).multiply(BigDecimal.valueOf(days(claim, day))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is overdue on a day, the oldest first. */
    Stream<OpenInvoice> late(LocalDate day) {
        return claims.stream().filter(claim -> days(claim, day) > 0);
    }

    BigDecimal ceiling() {
        return ceiling;
    }

    static long days(OpenInvoice claim, LocalDate day) {
        return ChronoUnit.DAYS.between(dueOn(claim), day);
    }

    /** The first day on which more than the floor is overdue for more than so many days, null if never. */
    private @Nullable LocalDate dayAbove(int days) {
        var sum = BigDecimal.ZERO;
        for (var claim : claims) {
            sum = sum.add(amount(claim));
            if (sum.compareTo(settings.floor()) > 0) {
                return dueOn(claim).plusDays(days + 1L);
            }
        }
        return null;
    }

    /**
     * The first day on which amount × days is above the ceiling, and what is overdue above the floor; null if never. Until the
     * next invoice is due the sum is amount × day − sum of (amount × due date), a straight line.
     */
    private @Nullable LocalDate dayAboveCeiling() {
        var amount = BigDecimal.ZERO;
        var due = BigDecimal.ZERO;
        for (var at = 0; at < claims.size(); at++) {
            var claim = claims.get(at);
            amount = amount.add(amount(claim));
            due = due.add(amount(claim).multiply(BigDecimal.valueOf(dueOn(claim).toEpochDay())));
            var day = later(dueOn(claim).plusDays(1), firstAbove(amount, due));
            if (at + 1 == claims.size() || !day.isAfter(dueOn(claims.get(at + 1)))) {
                var floor = dayAbove(0);
                return floor == null || day.isAfter(LAST) ? null : later(day, floor);
            }
        }
        return null;
    }

    private LocalDate firstAbove(BigDecimal amount, BigDecimal due) {
        var day = ceiling.add(due).divide(amount, 0, RoundingMode.FLOOR).add(BigDecimal.ONE);
        var never = LAST.plusDays(1);
        return day.compareTo(BigDecimal.valueOf(never.toEpochDay())) >= 0
                ? never
                : LocalDate.ofEpochDay(day.longValueExact());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean isPassed(@Nullable LocalDate since, LocalDate day) {
        return since != null && !day.isBefore(since);
    }

    private static BigDecimal amount(OpenInvoice claim) {
        return claim.undisputed().amount();
    }

    private static LocalDate dueOn(OpenInvoice claim) {
        return Objects.requireNonNull(claim.dueOn());
    }
}
