package dev.customerwatch.sales.order;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The question to credit whether an order may go on: asked again after 30 s, 2 min and 10 min, listed as unanswered after
 * an hour. All its times are system time.
 *
 * @param attempts how often credit was asked again since the order was placed
 * @param since when the open question was asked first, null while none is open
 * @param step how many of the waiting times have passed
 * @param release who lets the held order pass, if that is the question
 */
public record CreditRequest(
        int attempts,
        @Nullable Instant since,
        int step,
        @Nullable Release release) {

    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofHours(1));

    /** Credit is not asked at all. */
    static final CreditRequest NONE = new CreditRequest(0, null, 0, null);

    /** Who let it pass when no person did: credit found room by itself. */
    private static final Release BY_CREDIT = new Release("credit-service", "ROOM_AVAILABLE");

    /** Who lets a held order pass, and why. */
    public record Release(String by, String reason) {}

    static CreditRequest asked(Instant at) {
        return new CreditRequest(0, at, 0, null);
    }

    CreditRequest released(Release by, Instant at) {
        return new CreditRequest(attempts + 1, at, 0, by);
    }

    Release releasedBy(@Nullable Release override) {
        if (override != null) {
            return override;
        }
        return release == null ? BY_CREDIT : release;
    }

    CreditRequest answered() {
        return new CreditRequest(attempts, null, 0, null);
    }

    /** After the next waiting time: asked once more, or only listed when it was the last. */
    CreditRequest waited() {
        return new CreditRequest(isLastWait() ? attempts : attempts + 1, since, step + 1, release);
    }

    OrderEvent again(Placement placement) {
        return new OrderEvent.CreditDecisionRequested(placement, attempts, release);
    }

    boolean isLastWait() {
        return step == WAITS.size() - 1;
    }

    boolean isDue(Instant now) {
        var due = dueAt();
        return due != null && !now.isBefore(due);
    }

    /** When to look at the question again, null when there is nothing to wait for. */
    public @Nullable Instant dueAt() {
        return since == null || step >= WAITS.size() ? null : since.plus(WAITS.get(step));
    }

    /** No answer for an hour. */
    public boolean isUnanswered() {
        return since != null && step >= WAITS.size();
    }
}
