package dev.customerwatch.alert.timeline;

import java.time.Instant;
import java.util.Comparator;

/**
 * Place of a fact in its customer's timeline; depends on the fact alone.
 *
 * @param effective from when on the fact counts, milliseconds
 * @param source of the event, {@code subject} the aggregate that it is about
 * @param sequence counts the events of one source and subject
 */
public record FactKey(Instant effective, String source, String subject, long sequence) implements Comparable<FactKey> {

    private static final Comparator<FactKey> ORDER = Comparator.comparing(FactKey::effective)
            .thenComparing(FactKey::source)
            .thenComparing(FactKey::subject)
            .thenComparingLong(FactKey::sequence);

    @Override
    public int compareTo(FactKey other) {
        return ORDER.compare(this, other);
    }
}
