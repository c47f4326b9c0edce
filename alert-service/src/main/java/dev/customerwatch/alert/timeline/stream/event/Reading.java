package dev.customerwatch.alert.timeline.stream.event;

import dev.customerwatch.alert.rule.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event says.
 *
 * @param facts to the rules; empty where nothing
 * @param figures the account's absolute figures after it, where it carries them
 */
public record Reading(List<Fact> facts, @Nullable Figures figures) {

    public Reading {
        facts = List.copyOf(facts);
    }
}
