package dev.customerwatch.customer.card;

import dev.customerwatch.customer.card.CardEvent.RelationshipStageChanged;
import dev.customerwatch.customer.card.Outcome.Changed;
import dev.customerwatch.customer.card.Outcome.ManagersDecide;
import dev.customerwatch.customer.card.Outcome.ShareTooSmall;
import dev.customerwatch.customer.card.Outcome.StageSkipped;
import dev.customerwatch.customer.card.Outcome.Unchanged;

/** Where a relation stands: one step forward where our share allows it, or any number back. */
final class StageDecisions {

    private StageDecisions() {}

    static Outcome stage(Customer customer, StageMove move, StageRule rule) {
        var from = customer.relation().stands();
        if (move.to() == from) {
            return new Unchanged(customer);
        }
        return move.to().isBehind(from) ? staged(customer, move) : forward(customer, move, rule);
    }

    private static Outcome forward(Customer customer, StageMove move, StageRule rule) {
        var from = customer.relation().stands();
        var next = from.next();
        if (move.to() != next) {
            return new StageSkipped(from, move.to(), next);
        }
        var share = move.share();
        if (share == null || !rule.allows(next, share)) {
            return new ShareTooSmall(next, rule.needed(next), share);
        }
        return next == Stage.STRATEGIC && !move.byManager() ? new ManagersDecide() : staged(customer, move);
    }

    private static Outcome staged(Customer customer, StageMove move) {
        var relation = customer.relation();
        var staged = customer.with(relation.at(move.to(), move.at()));
        return new Changed(staged, new RelationshipStageChanged(staged, relation.stands(), move));
    }
}
