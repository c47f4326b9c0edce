package dev.customerwatch.credit.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One entry of a ledger: a fact, what it moves, and the account after it. Entries are never changed. */
public record Entry(Account after, Cause cause, Fact fact, List<Posting> postings) {

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

    /** When the ledger itself has to do something about it. */
    public Optional<Instant> dueAt() {
        return switch (fact) {
            case Fact.LimitChanged changed -> Optional.ofNullable(changed.until());
            case LimitFact.TemporaryGranted granted -> Optional.of(granted.until());
            case Fact other -> Optional.empty();
        };
    }

    /** Whether it says what limit is in force. */
    public boolean isAboutLimits() {
        return switch (fact) {
            case Fact.Opened opened -> true;
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
