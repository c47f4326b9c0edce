package dev.customerwatch.customer.anomaly;

import dev.customerwatch.customer.matter.Keys;
import dev.customerwatch.customer.matter.Matter;
import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.text.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong about a customer that a manager should know of at once.
 *
 * @param rep user name of whoever noticed it
 * @param what in their words, sealed in the store; {@code finding} in those of whoever looked into it
 * @param waits whether nobody looked into it for long
 */
public record Anomaly(
        String anomalyId,
        String customerId,
        String rep,
        Kind kind,
        Instant noticedAt,
        String what,
        Status status,
        @Nullable String finding,
        boolean waits)
        implements Matter {

    private static final Duration PATIENCE = Duration.ofDays(1);

    public Anomaly {
        rep = Words.user("rep", rep);
        what = Words.personal("what", what, 2000);
        finding = finding == null ? null : Words.personal("finding", finding, 2000);
    }

    /** What is wrong. */
    public enum Kind {
        PAYMENT_TROUBLE,
        MANAGEMENT_CHANGE,
        LAWSUIT,
        CLOSED_PREMISES,
        CROSS_REGION_SELLING,
        PRICE_BREAKING,
        RIVAL_AT_WORK,
        OTHER
    }

    /** Whether somebody looked into it. */
    public enum Status {
        OPEN,
        CONFIRMED,
        UNFOUNDED
    }

    public static Anomaly noticed(
            String id, String customerId, String by, Kind kind, Instant at, String what, Instant now) {
        if (at.isAfter(now)) {
            throw new UnfitText("noticedAt", at.toString(), "must not be later than now: " + now);
        }
        return new Anomaly(id, customerId, by, kind, at, what, Status.OPEN, null, false);
    }

    /** Somebody looked into it; what they found may be corrected. */
    public Ruling<Anomaly> judged(Status to, @Nullable String found) {
        if (to == Status.OPEN) {
            throw new UnfitText("status", to.name(), "must be CONFIRMED or UNFOUNDED");
        }
        var judged = new Anomaly(anomalyId, customerId, rep, kind, noticedAt, what, to, found, false);
        return judged.equals(this) ? Ruling.unchanged() : Ruling.changed(judged);
    }

    /** Nobody looked into it for a day. */
    public Ruling<Anomaly> fallenDue(Instant now) {
        var due = due();
        return due == null || due.isAfter(now)
                ? Ruling.unchanged()
                : Ruling.changed(new Anomaly(anomalyId, customerId, rep, kind, noticedAt, what, status, finding, true));
    }

    @Override
    public @Nullable Instant due() {
        return status == Status.OPEN && !waits ? noticedAt.plus(PATIENCE) : null;
    }

    @Override
    public String id() {
        return anomalyId;
    }

    @Override
    public Map<String, @Nullable Object> keys() {
        return Keys.of(rep, status, waits);
    }

    /** Holds no words: what is printed may end in a log. */
    @Override
    public String toString() {
        return "Anomaly[" + anomalyId + " " + kind + "]";
    }
}
