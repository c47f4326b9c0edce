package dev.customerwatch.alert.timeline;

import java.util.List;

/**
 * What an arrival or a wake led to.
 *
 * @param head where the customer stands now
 * @param changes to be published, in this order
 * @param news false where the arrival had been folded before, or no wake was due: nothing is to be kept
 */
public record Outcome(Head head, List<EpisodeChange> changes, boolean news) {

    public Outcome {
        changes = List.copyOf(changes);
    }

    static Outcome nothing(Head head) {
        return new Outcome(head, List.of(), false);
    }
}
