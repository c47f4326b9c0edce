package dev.customerwatch.alert.timeline;

import dev.customerwatch.alert.rule.Fact;
import java.util.List;

/**
 * One event in the timeline, with what it says to the rules.
 *
 * @param event its id
 */
public record TimelineFact(FactKey key, String event, List<Fact> facts) implements Comparable<TimelineFact> {

    public TimelineFact {
        facts = List.copyOf(facts);
    }

    @Override
    public int compareTo(TimelineFact other) {
        return key.compareTo(other.key);
    }
}
