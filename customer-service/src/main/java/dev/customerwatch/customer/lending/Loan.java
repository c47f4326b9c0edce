package dev.customerwatch.customer.lending;

import dev.customerwatch.customer.privacy.Purpose;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.text.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer's card is lent to somebody who does not look after that customer; it ends by itself.
 *
 * @param lender the custodian
 * @param until from then on it is over
 * @param returnedAt when it was given back before that
 */
public record Loan(
        String loanId,
        String customerId,
        String borrower,
        Purpose purpose,
        String lender,
        Instant from,
        Instant until,
        @Nullable Instant returnedAt) {

    /** Refuses with {@link UnfitText}, saying what was found. */
    public Loan {
        borrower = Words.user("borrower", borrower);
        if (borrower.equals(lender)) {
            throw new UnfitText("borrower", borrower, "must be somebody else than the custodian");
        }
    }

    /** What became of lending, extending or returning. */
    public sealed interface Outcome {

        record Done(Loan loan) implements Outcome {}

        /** It is, or would be, over already. */
        record Over(Instant ended) implements Outcome {}
    }

    /** A new loan. */
    public Outcome begun() {
        return until.isAfter(from) ? new Outcome.Done(this) : new Outcome.Over(until);
    }

    public boolean isOn(Instant at) {
        return !at.isBefore(from) && at.isBefore(ended());
    }

    /** When it ended, or will. */
    public Instant ended() {
        return returnedAt == null ? until : returnedAt;
    }

    /** The same until another time; what is over is lent anew, not extended. */
    public Outcome extended(Instant to, Instant at) {
        if (!isOn(at)) {
            return new Outcome.Over(ended());
        }
        return to.isAfter(at)
                ? new Outcome.Done(new Loan(loanId, customerId, borrower, purpose, lender, from, to, null))
                : new Outcome.Over(to);
    }

    public Outcome returned(Instant at) {
        return isOn(at)
                ? new Outcome.Done(new Loan(loanId, customerId, borrower, purpose, lender, from, until, at))
                : new Outcome.Over(ended());
    }
}
