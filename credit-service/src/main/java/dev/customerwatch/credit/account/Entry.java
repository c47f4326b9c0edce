package dev.customerwatch.credit.account;

import java.math.BigDecimal;
import java.util.List;

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

    public boolean changesExposure() {
        return postings.stream()
                        .filter(posting -> posting.part().isExposure())
                        .map(posting -> posting.amount().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .signum()
                != 0;
    }
}
