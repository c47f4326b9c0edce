package dev.customerwatch.customer.opportunity;

import dev.customerwatch.customer.matter.Keys;
import dev.customerwatch.customer.matter.Matter;
import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.text.Words;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to bid.
 *
 * @param dealerId the dealer who bids; null where we do
 * @param closesAt the end of the day by which bids must be there
 * @param result null while it is open
 * @param awaited whether it has closed and nobody said with which result
 */
public record Tender(
        String tenderId,
        String customerId,
        String rep,
        String subject,
        @Nullable String dealerId,
        @Nullable Money bid,
        LocalDate closesOn,
        Instant closesAt,
        Status status,
        @Nullable Result result,
        boolean awaited)
        implements Matter {

    public Tender {
        rep = Words.user("rep", rep);
        subject = Words.personal("subject", subject, 500);
        if (bid != null && bid.isNegative()) {
            throw new UnfitText("bid", bid.toString(), "must not be below 0");
        }
        if (customerId.equals(dealerId)) {
            throw new UnfitText("dealerId", dealerId, "must be another customer than the one who buys");
        }
    }

    /** How it went. */
    public enum Status {
        OPEN,
        WON,
        LOST,
        NOT_BID,
        CALLED_OFF
    }

    /**
     * Who won, at which price; null where that was not told.
     *
     * @param winner a company's name
     */
    public record Result(@Nullable String winner, @Nullable Money price) {
        public Result {
            winner = Words.ofNullable("winner", winner, 200);
        }
    }

    /**
     * Who bids for what.
     *
     * @param dealerId the dealer who bids; null where we do
     */
    public record Bid(
            String subject,
            @Nullable String dealerId,
            @Nullable Money amount,
            LocalDate closesOn,
            Instant closesAt) {}

    public static Tender found(String id, String customerId, String rep, Bid bid) {
        return new Tender(
                id,
                customerId,
                rep,
                bid.subject(),
                bid.dealerId(),
                bid.amount(),
                bid.closesOn(),
                bid.closesAt(),
                Status.OPEN,
                null,
                false);
    }

    /** Another bid, while it is open. */
    public Ruling<Tender> rebid(@Nullable Money to) {
        return status == Status.OPEN ? Ruling.changed(with(to, Status.OPEN, null, awaited)) : Ruling.notNow(status);
    }

    /** It ended; a result may be corrected. */
    public Ruling<Tender> ended(Status to, Result how) {
        return to == status && how.equals(result) ? Ruling.unchanged() : Ruling.changed(with(bid, to, how, false));
    }

    /** It has closed. */
    public Ruling<Tender> fallenDue(Instant now) {
        var due = due();
        return due == null || due.isAfter(now) ? Ruling.unchanged() : Ruling.changed(with(bid, status, result, true));
    }

    @Override
    public @Nullable Instant due() {
        return status == Status.OPEN && !awaited ? closesAt : null;
    }

    @Override
    public boolean unfinished() {
        return status == Status.OPEN;
    }

    @Override
    public String id() {
        return tenderId;
    }

    @Override
    public Map<String, @Nullable Object> keys() {
        return Keys.of(rep, status, awaited);
    }

    /** Holds no words: what is printed may end in a log. */
    @Override
    public String toString() {
        return "Tender[" + tenderId + " " + status + "]";
    }

    private Tender with(@Nullable Money amount, Status to, @Nullable Result how, boolean isAwaited) {
        return new Tender(tenderId, customerId, rep, subject, dealerId, amount, closesOn, closesAt, to, how, isAwaited);
    }
}
