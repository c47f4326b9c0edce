package dev.customerwatch.alert.desk.web;

import dev.customerwatch.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The part of a lost-customer alert's evidence that its sentence names. */
record LostFigures(
        @Nullable LocalDate lastPurchase,
        @Nullable Integer warningAbove,
        @Nullable Integer errorAbove,
        int purchaseDays,
        @Nullable String meanGap,
        @Nullable Money perYear,
        @Nullable String cappedBy,
        @Nullable String outcome) {

    private static final String LONG = "LONG_SILENT";

    /** The number of days that the silence has passed. */
    @Nullable
    Integer above(String reason) {
        return reason.equals(LONG) ? errorAbove : warningAbove;
    }
}
