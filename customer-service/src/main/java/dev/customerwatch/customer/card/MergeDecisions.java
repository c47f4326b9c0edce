package dev.customerwatch.customer.card;

import dev.customerwatch.customer.card.CardEvent.CustomerMerged;
import dev.customerwatch.customer.card.CardEvent.CustomerProfileChanged;
import dev.customerwatch.customer.card.Outcome.Changed;
import dev.customerwatch.customer.card.Outcome.CountsForOthers;
import dev.customerwatch.customer.card.Outcome.HasDealings;
import dev.customerwatch.customer.card.Outcome.MergedAway;
import dev.customerwatch.customer.card.Outcome.SameCard;
import dev.customerwatch.customer.card.Outcome.Unchanged;
import java.time.Instant;
import java.util.List;

/** Whether another card counts in the place of one: only while that one has no dealings of its own. */
final class MergeDecisions {

    private MergeDecisions() {}

    static Outcome merge(Customer customer, MergeMove move) {
        var merging = customer.merging();
        if (move.into().equals(customer.id())) {
            return new SameCard();
        }
        var into = merging.into();
        if (into != null) {
            return into.equals(move.into()) ? new Unchanged(customer) : new MergedAway(into);
        }
        if (!merging.absorbed().isEmpty()) {
            return new CountsForOthers(merging.absorbed());
        }
        if (move.dealings().any()) {
            return new HasDealings(move.dealings());
        }
        var merged = customer.with(new Merging(move.into(), List.of()));
        return new Changed(merged, new CustomerMerged(merged, move));
    }

    static Outcome unmerge(Customer customer, Instant at) {
        if (!customer.merging().isMergedAway()) {
            return new Unchanged(customer);
        }
        var parted = customer.with(Merging.NONE);
        return new Changed(parted, new CustomerProfileChanged(parted, List.of("mergedInto"), at));
    }
}
