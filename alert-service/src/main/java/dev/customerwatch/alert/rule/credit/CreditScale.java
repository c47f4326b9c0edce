package dev.customerwatch.alert.rule.credit;

import static dev.customerwatch.alert.rule.Severity.ERROR;
import static dev.customerwatch.alert.rule.Severity.WARNING;
import static dev.customerwatch.alert.rule.credit.CreditReason.BILL_DISHONOURED_WHILE_OVER;
import static dev.customerwatch.alert.rule.credit.CreditReason.FAR_OVER_LIMIT;
import static dev.customerwatch.alert.rule.credit.CreditReason.FX;
import static dev.customerwatch.alert.rule.credit.CreditReason.LIMIT_MISSING;
import static dev.customerwatch.alert.rule.credit.CreditReason.NEAR_LIMIT;
import static dev.customerwatch.alert.rule.credit.CreditReason.ORDER_HELD;
import static dev.customerwatch.alert.rule.credit.CreditReason.OVERDUE_WHILE_OVER;
import static dev.customerwatch.alert.rule.credit.CreditReason.OVER_LIMIT;
import static dev.customerwatch.alert.rule.credit.CreditReason.PROJECTED;

import dev.customerwatch.alert.rule.CreditSettings;
import dev.customerwatch.alert.rule.Settings;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How bad the figures of one instant are, on their own and after what was warned of before. */
final class CreditScale {

    private final CreditState state;
    private final Settings settings;
    private final CreditSettings shares;
    private final Money exposure;
    private final Money projected;
    private final @Nullable Money limit;

    CreditScale(CreditState state, Settings settings) {
        this.state = state;
        this.settings = settings;
        this.shares = settings.credit();
        this.exposure = state.account().exposure();
        this.projected = state.account().projected();
        this.limit = state.account().limitAmount();
    }

    Standing standing() {
        var figures = limit == null ? unlimited() : limited(limit);
        var kept = limit == null ? null : kept(state.before(), limit);
        var reason = worse(figures, kept);
        return new Standing(reason, withinSince(reason));
    }

    /** When time alone may change the standing: patience with an ended overrun runs out, or a document gets too old. */
    Optional<Instant> wakeAt(Standing standing) {
        var patient = Optional.ofNullable(standing.withinSince()).map(since -> since.plus(shares.patience()));
        var ripe = isOver() ? ripe().filter(at -> at.isAfter(state.at())) : Optional.<Instant>empty();
        return Stream.of(patient, ripe).flatMap(Optional::stream).min(Instant::compareTo);
    }

    /** The smallest payment that would end the warning now, empty where no payment would. */
    Optional<Money> clearingPayment() {
        if (state.now().reason() == null || state.isOrderHeld()) {
            return Optional.empty();
        }
        var payment = limit == null ? exposure : toClear(limit);
        return Optional.of(payment).filter(Money::isPositive).filter(enough -> enough.compareTo(exposure) <= 0);
    }

    private Money toClear(Money limit) {
        return limit.isZero()
                ? projected
                : projected
                        .minus(limit.times(shares.clear(), RoundingMode.CEILING))
                        .plus(limit.smallestUnit());
    }

    private @Nullable CreditReason unlimited() {
        if (state.account().limit().limit().kind() == CreditLimit.Kind.NOT_DECIDED && exposure.isPositive()) {
            return LIMIT_MISSING;
        }
        return state.isOrderHeld() ? ORDER_HELD : null;
    }

    private @Nullable CreditReason limited(Money limit) {
        if (exposure.compareTo(limit) > 0) {
            return isOver() ? over(limit) : FX;
        }
        if (!limit.isZero() && reaches(exposure, shares.near(), limit)) {
            return NEAR_LIMIT;
        }
        if (state.isOrderHeld()) {
            return ORDER_HELD;
        }
        return isUsed(projected, shares.near(), limit) ? PROJECTED : null;
    }

    private CreditReason over(Money limit) {
        if (!limit.isZero() && exposure.exceeds(shares.far(), limit)) {
            return FAR_OVER_LIMIT;
        }
        if (!state.openBills().isEmpty()) {
            return BILL_DISHONOURED_WHILE_OVER;
        }
        return ripe().filter(this::hasCome).isPresent() ? OVERDUE_WHILE_OVER : OVER_LIMIT;
    }

    private @Nullable CreditReason kept(Standing before, Money limit) {
        var reason = before.reason();
        if (reason == null) {
            return null;
        }
        if (reason.severity().isAtLeast(ERROR) && !isCalm(before, limit)) {
            return reason;
        }
        if (reason.severity().isAtLeast(WARNING) && !limit.isZero() && reaches(exposure, shares.clear(), limit)) {
            return NEAR_LIMIT;
        }
        if (state.isOrderHeld()) {
            return ORDER_HELD;
        }
        return isUsed(exposure, shares.clear(), limit) || isUsed(projected, shares.clear(), limit) ? PROJECTED : null;
    }

    private boolean isCalm(Standing before, Money limit) {
        var since = before.withinSince();
        return !exposure.exceeds(shares.calm(), limit)
                || (since != null && !isOver() && !state.at().isBefore(since.plus(shares.patience())));
    }

    private @Nullable Instant withinSince(@Nullable CreditReason reason) {
        if (reason == null || !reason.severity().isAtLeast(ERROR) || isOver()) {
            return null;
        }
        var since = state.before().withinSince();
        return since == null ? state.at() : since;
    }

    /** Is more than the limit used, and would be without newer exchange rates? */
    private boolean isOver() {
        return limit != null
                && exposure.compareTo(limit) > 0
                && state.account().exposureWithoutNewerRates().compareTo(limit) > 0;
    }

    /** Since when somebody's oldest claim was due, where it is overdue for too long. */
    Optional<LocalDate> overdueSince(Particulars known) {
        return oldest(known).filter(due -> hasCome(ripe(due)));
    }

    /** From when on the oldest claim is overdue for too long. */
    private Optional<Instant> ripe() {
        return state.everybody()
                .flatMap(known -> oldest(known).stream())
                .min(LocalDate::compareTo)
                .map(this::ripe);
    }

    /** Whole local days count. */
    private Instant ripe(LocalDate due) {
        return due.plusDays(shares.overdueDays() + 1L)
                .atStartOfDay(settings.zone())
                .toInstant();
    }

    private boolean hasCome(Instant instant) {
        return !instant.isAfter(state.at());
    }

    private static Optional<LocalDate> oldest(Particulars known) {
        return known.account().documents().stream()
                .filter(Posting::isClaim)
                .flatMap(document -> Stream.ofNullable(document.dueOn()))
                .min(LocalDate::compareTo);
    }

    /** Is this share of the limit used? Of no limit at all, anything is. */
    private static boolean isUsed(Money amount, BigDecimal share, Money limit) {
        return limit.isZero() ? amount.isPositive() : reaches(amount, share, limit);
    }

    private static boolean reaches(Money amount, BigDecimal share, Money limit) {
        return amount.amount().compareTo(limit.amount().multiply(share)) >= 0;
    }

    private static @Nullable CreditReason worse(@Nullable CreditReason figures, @Nullable CreditReason kept) {
        if (figures == null || kept == null) {
            return figures == null ? kept : figures;
        }
        return kept.severity().compareTo(figures.severity()) > 0 ? kept : figures;
    }
}
