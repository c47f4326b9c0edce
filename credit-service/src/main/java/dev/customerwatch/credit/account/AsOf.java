package dev.customerwatch.credit.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An account as it was at an instant, as it was known at another: entries count whose fact had happened by the one and which
 * were recorded by the other.
 */
public record AsOf(Instant at, Instant knownAt) {

    /**
     * What the ledger said.
     *
     * @param entries how many of them count
     */
    public record Picture(Balances balances, Limit limit, long entries) {}

    /** The account of these entries; empty where it was not opened yet. */
    public Optional<Picture> of(List<Entry> ledger) {
        var counted = ledger.stream().filter(this::counts).toList();
        return counted.stream()
                .filter(Entry::isAboutLimits)
                .reduce((earlier, later) -> later)
                .map(Entry::after)
                .filter(Account.Open.class::isInstance)
                .map(Account.Open.class::cast)
                .map(open -> picture(open, counted));
    }

    private Picture picture(Account.Open open, List<Entry> counted) {
        var balances = Balances.zero(open.currency());
        for (var entry : counted) {
            balances = balances.plus(entry.postings());
        }
        return new Picture(balances, open.terms().limits().at(at), counted.size());
    }

    private boolean counts(Entry entry) {
        return !entry.cause().at().isAfter(at) && !entry.cause().recordedAt().isAfter(knownAt);
    }
}
