package dev.customerwatch.alert.desk;

import java.util.Optional;

/** Ends the way of what the alert has taken before, or has gone beyond: redeliveries, replays, an engine that starts anew. */
final class Deduplication implements Stage {

    @Override
    public Optional<Passing> pass(Passing passing) {
        var known = passing.known();
        return known != null && isOld(known, passing.change()) ? Optional.empty() : Optional.of(passing);
    }

    private static boolean isOld(Alert known, EpisodeChange change) {
        return known.applied().contains(change.changeId())
                || switch (change.kind()) {
                    case RAISED -> true; // the first of its episode, and the episode is known
                    case CHANGED, RESOLVED -> !known.state().isOpen() || isBehind(known, change);
                    case REVISED, RETRACTED -> false; // only their id says whether they are news
                };
    }

    /** The head of an episode only moves forward in the time of the facts. */
    private static boolean isBehind(Alert known, EpisodeChange change) {
        var last = change.course().last().at();
        return last.isBefore(known.course().last().at());
    }
}
