package dev.customerwatch.credit.limit;

import dev.customerwatch.credit.account.Limit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request for a limit, decided by somebody else than who asked.
 *
 * @param decision null while it waits
 * @param carriedOut what was decided is in the ledger, or the ledger refused it
 */
public record LimitRequest(
        String requestId,
        String customerId,
        Wish wish,
        Asked asked,
        @Nullable Decision decision,
        boolean carriedOut) {

    /**
     * What is asked for.
     *
     * @param from null for at once
     * @param until null where it shall have no end
     * @param temporary replaces the permanent one until its end
     */
    public record Wish(
            Limit limit, @Nullable Instant from, @Nullable Instant until, boolean temporary) {

        boolean isOver(Instant now) {
            return until != null && !now.isBefore(until);
        }
    }

    /** Who asked, why, when, and until when an answer is of use. */
    public record Asked(String by, String reason, Instant at, Instant expiresAt) {}

    /**
     * What became of it.
     *
     * @param by null where it expired
     * @param reason null where it expired
     */
    public record Decision(
            Verdict verdict, @Nullable String by, @Nullable String reason, Instant at) {}

    /** The decisions. */
    public enum Verdict {
        APPROVED,
        REJECTED,
        EXPIRED
    }

    public boolean isWaiting() {
        return decision == null;
    }

    boolean isExpired(Instant now) {
        return isWaiting() && !now.isBefore(asked.expiresAt());
    }

    LimitRequest decided(Decision made) {
        var nothingToDo = made.verdict() != Verdict.APPROVED;
        return new LimitRequest(requestId, customerId, wish, asked, made, nothingToDo);
    }

    LimitRequest done() {
        return new LimitRequest(requestId, customerId, wish, asked, decision, true);
    }

    /** When something is due about it by itself: its end while it waits, at once until the ledger has it. */
    public @Nullable Instant dueAt() {
        if (decision == null) {
            return asked.expiresAt();
        }
        return carriedOut ? null : decision.at();
    }
}
