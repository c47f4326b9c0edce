package dev.customerwatch.alert.timeline.stream.event;

import dev.customerwatch.alert.rule.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event says.
 *
 * @param facts to the rules; empty where nothing
 * @param figures the account's absolute figures after it, where it carries them
 * @param announced how many facts an import brought of this customer, where it announces that
 * @param ofGroup whether it is about a group of customers
 */
public record Reading(
        List<Fact> facts,
        @Nullable Figures figures,
        @Nullable Long announced,
        boolean ofGroup) {

    public static final Reading NOTHING = new Reading(List.of(), null, null, false);

    public Reading {
        facts = List.copyOf(facts);
    }

    static Reading of(List<? extends Fact> facts, @Nullable Figures figures) {
        return new Reading(List.copyOf(facts), figures, null, false);
    }

    Reading aboutAGroup() {
        return new Reading(facts, figures, announced, true);
    }
}
