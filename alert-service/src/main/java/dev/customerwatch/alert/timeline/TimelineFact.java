package dev.customerwatch.alert.timeline;

import dev.customerwatch.alert.rule.Fact;
import java.time.Instant;
import java.util.List;

/**
 * One event in the timeline, with what it says to the rules.
 *
 * @param occurred when it happened
 * @param event its id
 */
public record TimelineFact(FactKey key, Instant occurred, String event, List<Fact> facts)
        implements Comparable<TimelineFact> {

    public TimelineFact {
        facts = List.copyOf(facts);
    }

    boolean isLate() {
        return key.effective().isAfter(occurred);
    }

    /** The same fact, counting from that instant on at the earliest. */
    TimelineFact from(Instant edge) {
        var moved =
                key.effective().isBefore(edge) ? new FactKey(edge, key.source(), key.subject(), key.sequence()) : key;
        return new TimelineFact(moved, occurred, event, facts);
    }

    @Override
    public int compareTo(TimelineFact other) {
        return key.compareTo(other.key);
    }
}
