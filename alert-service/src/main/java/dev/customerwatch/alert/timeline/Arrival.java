package dev.customerwatch.alert.timeline;

import dev.customerwatch.alert.rule.Customer;
import dev.customerwatch.alert.rule.Fact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as it arrives.
 *
 * @param time when it happened, {@code recordedTime} when its owner recorded it
 * @param replayed whether it was set aside before and is replayed now
 * @param imported what import brought it, null where none did
 * @param facts what it says to the rules
 */
public record Arrival(
        Customer customer,
        String event,
        String source,
        String subject,
        long sequence,
        Instant time,
        Instant recordedTime,
        boolean replayed,
        @Nullable Imported imported,
        List<Fact> facts) {

    public Arrival {
        facts = List.copyOf(facts);
    }
}
