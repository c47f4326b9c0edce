package dev.customerwatch.credit.statement;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a month for all customers, made some at a time.
 *
 * @param after the last customer done, null before the first
 * @param sent statements that it has made
 * @param others customers who had one of that month, or of a later one, before
 * @param finishedAt null while it goes on
 */
public record StatementRun(
        YearMonth month,
        String by,
        Instant startedAt,
        @Nullable String after,
        long sent,
        long others,
        @Nullable Instant finishedAt) {

    public static StatementRun of(YearMonth month, String by, Instant now) {
        return new StatementRun(month, by, now, null, 0, 0, null);
    }

    /** What came of some customers more; nothing where somebody else was here with them before. */
    StatementRun done(@Nullable String from, String last, long madeNow, long othersNow) {
        return Objects.equals(from, after) && finishedAt == null
                ? new StatementRun(month, by, startedAt, last, sent + madeNow, others + othersNow, null)
                : this;
    }

    StatementRun finished(@Nullable String from, Instant now) {
        return Objects.equals(from, after) && finishedAt == null
                ? new StatementRun(month, by, startedAt, after, sent, others, now)
                : this;
    }

    /** Whether a statement is of this run. */
    boolean made(Statement statement) {
        return statement.sent().by().equals(by) && !statement.sent().at().isBefore(startedAt);
    }
}
