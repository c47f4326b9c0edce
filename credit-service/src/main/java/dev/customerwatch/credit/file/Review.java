package dev.customerwatch.credit.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When the limit is to be looked at again 额度复审.
 *
 * @param dueOn the day planned, null where none is
 * @param reasons why it is due, oldest first; empty while it is not
 * @param overdueCheckOn when to look whether something is overdue too long, null while nothing is overdue
 */
public record Review(
        @Nullable LocalDate dueOn,
        List<Reason> reasons,
        @Nullable LocalDate overdueCheckOn) {

    public Review {
        reasons = List.copyOf(reasons);
    }

    /**
     * Why a review is due.
     *
     * @param about the condition's id or the rating before; null where the kind says it all
     * @param since the day from which on it is due for that
     */
    public record Reason(Kind kind, @Nullable String about, LocalDate since) {}

    /** What makes a review due. */
    public enum Kind {
        DATE,
        RATING_CHANGED,
        OVERDUE,
        CONDITION_ENDED,
        BILL_DISHONOURED,
        ANOMALY_REPORTED
    }

    /**
     * A review that was carried out.
     *
     * @param next the day then planned, null where none was
     */
    public record Done(
            String finding,
            List<Reason> reasons,
            String by,
            Instant at,
            @Nullable LocalDate next) {
        public Done {
            reasons = List.copyOf(reasons);
        }
    }

    public boolean isDue() {
        return !reasons.isEmpty();
    }

    /** Due for one reason more; once per kind and what it is about. */
    Review due(Kind kind, @Nullable String about, LocalDate since) {
        var known = reasons.stream().anyMatch(reason -> reason.kind() == kind && Objects.equals(reason.about(), about));
        if (known) {
            return this;
        }
        var all = new ArrayList<>(reasons);
        all.add(new Reason(kind, about, since));
        return new Review(dueOn, all, overdueCheckOn);
    }

    boolean isDueFor(Kind kind) {
        return reasons.stream().anyMatch(reason -> reason.kind() == kind);
    }

    Review planned(@Nullable LocalDate day) {
        return new Review(day, List.of(), overdueCheckOn);
    }

    Review checkingOverdueOn(@Nullable LocalDate day) {
        return new Review(dueOn, reasons, day);
    }
}
