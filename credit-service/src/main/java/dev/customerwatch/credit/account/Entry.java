package dev.customerwatch.credit.account;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One entry of a ledger: a fact, what it moves, and the account after it. Entries are never changed. */
public record Entry(Account after, Cause cause, Fact fact, List<Posting> postings) {

    /** After which a decision that somebody began is carried out by somebody else. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public Entry {
        postings = List.copyOf(postings);
    }

    /** The entry that follows on this account. */
    public static Entry following(Account head, Cause cause, Fact fact, List<Posting> postings) {
        return new Entry(head.posted(postings), cause, fact, postings);
    }

    public String customerId() {
        return after.customerId();
    }

    public long seq() {
        return after.seq();
    }

    /** When the ledger itself has to do something about it: at once where others follow, else at the end of a limit. */
    public Optional<Instant> dueAt() {
        if (fact instanceof GroupFact.RoomTaken) {
            return Optional.of(cause.recordedAt().plus(PATIENCE));
        }
        return movesDocuments() || makesRoom() || isFollowed() ? Optional.of(cause.recordedAt()) : until();
    }

    /** Whether others look at it although it moves nothing. */
    private boolean isFollowed() {
        return switch (fact) {
            case Fact.Opened opened -> true;
            case StatusFact status -> true;
            case BillFact bill -> true;
            case InvoiceFact.Overdue overdue -> true;
            case GroupFact.Joined joined -> true;
            case GroupFact.Left left -> true;
            case Fact other ->
                after instanceof Account.Open open && open.terms().group() != null && isAboutAnOrder();
        };
    }

    private boolean isAboutAnOrder() {
        return !postings.isEmpty() || fact.order().isPresent();
    }

    /** The end of the limit that it puts in force, or the beginning of the one that it plans. */
    Optional<Instant> until() {
        return switch (fact) {
            case Fact.LimitChanged changed -> Optional.ofNullable(changed.until());
            case LimitFact.TemporaryGranted granted -> Optional.of(granted.until());
            case LimitFact.Planned planned -> Optional.of(planned.from());
            case LimitFact.Begun begun -> Optional.ofNullable(begun.until());
            case Fact other -> Optional.empty();
        };
    }

    /** Whether an order that was held before may pass after it. */
    public boolean makesRoom() {
        return switch (fact) {
            case Fact.LimitChanged changed -> true;
            case LimitFact limit -> true;
            case SupplyFact.Resumed resumed -> true;
            case StatusFact.Changed changed -> changed.status() == Standing.Status.OPEN;
            case InvoiceFact.Disputed disputed -> true;
            case InvoiceFact.Dated dated -> true;
            case GroupFact.Left left -> true;
            case Fact other -> moved().signum() < 0 || settles() || makesRoomInAPart();
        };
    }

    /** An invoice goes down: the exposure may stay as it is, and yet less is overdue. */
    private boolean settles() {
        return postings.stream()
                .anyMatch(posting ->
                        posting.part() == Part.OPEN_INVOICES && posting.amount().isNegative());
    }

    /** Something leaves a part while parts have limits of their own. */
    private boolean makesRoomInAPart() {
        return after instanceof Account.Open open
                && !open.terms().parts().equals(PartLimits.NONE)
                && postings.stream().anyMatch(posting -> posting.amount().isNegative());
    }

    private boolean movesDocuments() {
        return postings.stream().anyMatch(posting -> posting.part().isExposure());
    }

    /** What it adds to the projected exposure. */
    private BigDecimal moved() {
        return postings.stream().map(posting -> posting.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether it says what limit is in force. */
    public boolean isAboutLimits() {
        return switch (fact) {
            case Fact.Opened opened -> true;
            case GroupFact.Formed formed -> true;
            case Fact.LimitChanged changed -> true;
            case LimitFact limit -> true;
            case Fact other -> false;
        };
    }

    public boolean changesExposure() {
        return postings.stream()
                        .filter(posting -> posting.part().isExposure())
                        .map(posting -> posting.amount().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .signum()
                != 0;
    }
}
